package vn.namro.events.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.namro.events.assignment.AssignmentIssuedV1.Person;

/**
 * Another officer of the same agency is the clear person now.
 *
 * @param by who did it
 */
public record OfficerOfAssignmentChangedV1(
        String assignmentId,
        String issueId,
        Instant changedAt,
        Actor by,
        Person from,
        Person to,
        @Nullable String reason) {}
