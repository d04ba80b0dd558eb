package vn.namro.events.assignment;

import org.jspecify.annotations.Nullable;
import vn.namro.events.assignment.AssignmentIssuedV1.AgencyRef;

/**
 * Who took a step.
 *
 * @param role {@code ENTERPRISE}, {@code CLERK}, {@code OFFICER}, {@code AGENCY_LEAD}, {@code COORDINATOR}, {@code ADMIN}
 *     or {@code SYSTEM} where nobody had to
 * @param name the person's name, for those who act for an agency
 * @param agency the agency acted for, under its name of that day
 */
public record Actor(
        String role, @Nullable String name, @Nullable AgencyRef agency) {}
