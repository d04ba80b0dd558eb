package vn.namro.intake.issue.domain.life;

import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Agency;

/**
 * Who took a step on the side of the city, and when.
 *
 * @param role as routing names it; {@code SYSTEM} where nobody had to
 */
public record By(
        String role, @Nullable String name, @Nullable Agency agency) {}
