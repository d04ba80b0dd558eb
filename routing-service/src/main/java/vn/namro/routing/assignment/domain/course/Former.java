package vn.namro.routing.assignment.domain.course;

import java.time.Instant;
import vn.namro.routing.assignment.domain.Assignment;

/** An assignment of the issue before the present one, and how it ended. */
public record Former(Assignment assignment, State ended, Instant endedAt) {}
