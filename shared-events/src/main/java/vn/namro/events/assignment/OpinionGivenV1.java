package vn.namro.events.assignment;

import java.time.Instant;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;

/** A coordinating agency gave its opinion. */
public record OpinionGivenV1(
        String assignmentId, String issueId, Instant givenAt, Actor by, AgencyRef agency, String opinion) {}
