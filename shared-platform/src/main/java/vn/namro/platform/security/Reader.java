package vn.namro.platform.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, as the token says.
 *
 * @param subject the person's stable id
 * @param taxCode of the enterprise that the person acts for
 * @param agencyId the agency that the person belongs to
 * @param officerId the person as an officer
 */
public record Reader(
        String subject,
        Set<Role> roles,
        @Nullable String taxCode,
        @Nullable String agencyId,
        @Nullable String officerId) {

    public static final String ROLES = "roles";
    public static final String TAX_CODE = "tax_code";
    public static final String AGENCY = "agency_id";
    public static final String OFFICER = "officer_id";

    public Reader {
        roles = Set.copyOf(roles);
    }

    /** Reads a token that has been verified; roles it does not know are left out. */
    public static Reader of(Jwt token) {
        return new Reader(
                token.getSubject(),
                rolesOf(token),
                token.getClaimAsString(TAX_CODE),
                token.getClaimAsString(AGENCY),
                token.getClaimAsString(OFFICER));
    }

    static Set<Role> rolesOf(Jwt token) {
        List<String> names =
                Optional.ofNullable(token.getClaimAsStringList(ROLES)).orElse(List.of());
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toSet());
    }

    /** Whether the person has at least one of the roles. */
    public boolean is(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
