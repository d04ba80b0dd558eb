package vn.namro.routing.assignment.domain.course;

import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment.Party;

/**
 * Who took a step.
 *
 * @param role {@code OFFICER}, {@code AGENCY_LEAD}, {@code COORDINATOR}, {@code ADMIN}, {@code ENTERPRISE}, {@code CLERK},
 *     or {@code SYSTEM} where nobody had to
 * @param name the person's name, where the catalogue has it
 * @param agency the agency acted for, under its name of that day
 */
public record By(
        String role, @Nullable String name, @Nullable Party agency) {

    /** Nobody: a limit passed, a day came, or the matrix says so. */
    public static final By SYSTEM = new By("SYSTEM", null, null);

    /** Somebody on the side of the enterprise, who is not named here. */
    public static By role(String role) {
        return new By(role, null, null);
    }
}
