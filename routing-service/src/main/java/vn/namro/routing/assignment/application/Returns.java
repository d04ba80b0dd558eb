package vn.namro.routing.assignment.application;

import java.util.List;
import vn.namro.routing.assignment.domain.course.Fact;

/** Counts how often agencies give issues back, for the dashboards. */
public interface Returns {

    /** Counts those among what has happened. */
    void count(List<Fact> facts);
}
