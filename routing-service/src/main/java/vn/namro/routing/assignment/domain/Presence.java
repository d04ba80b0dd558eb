package vn.namro.routing.assignment.domain;

import java.time.LocalDate;
import java.util.List;
import vn.namro.routing.catalog.domain.Officer;

/** Who is there on a day. */
@FunctionalInterface
public interface Presence {

    /** Everybody is. */
    Presence ALWAYS = (officers, on) -> officers;

    /** Those of the officers who are there, and the substitutes of those who are not; empty if nobody is. */
    List<Officer> present(List<Officer> officers, LocalDate on);
}
