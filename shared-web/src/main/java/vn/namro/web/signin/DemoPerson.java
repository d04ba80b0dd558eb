package vn.namro.web.signin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

/**
 * Somebody to be in the local mode: a role, and what belongs to it.
 *
 * @param role one of {@link Role}
 */
record DemoPerson(
        String role,
        @Nullable String taxCode,
        @Nullable String agencyId,
        @Nullable String officerId,
        @Nullable String name) {

    /** One of each, out of the Hanoi catalogue and the sample issues. */
    static final List<DemoPerson> ALL = List.of(
            enterprise("0100112437"),
            enterprise("9900000016"),
            of(Role.CLERK),
            official(Role.OFFICER, "o-hn-ct-1"),
            official(Role.OFFICER, "o-hn-ct-2"),
            official(Role.AGENCY_LEAD, "o-hn-ct-lead"),
            of(Role.COORDINATOR),
            of(Role.AUDITOR),
            of(Role.OPERATOR),
            of(Role.ADMIN));

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int LONGEST_NAME = 100;

    private static DemoPerson enterprise(String taxCode) {
        return new DemoPerson(Role.ENTERPRISE.name(), taxCode, null, null, null);
    }

    private static DemoPerson official(Role role, String officerId) {
        return new DemoPerson(role.name(), null, "hn-ct", officerId, null);
    }

    private static DemoPerson of(Role role) {
        return new DemoPerson(role.name(), null, null, null, null);
    }

    /** Reads the form; empty if it names no role, or an id that cannot be one. */
    static Optional<DemoPerson> read(Map<String, String> form) {
        boolean known = Stream.of(Role.values()).anyMatch(role -> role.name().equals(form.get("role")));
        DemoPerson person = new DemoPerson(
                form.getOrDefault("role", ""),
                text(form, "taxCode"),
                text(form, "agencyId"),
                text(form, "officerId"),
                text(form, "name"));
        boolean sound = Stream.of(person.taxCode, person.agencyId, person.officerId)
                .allMatch(id -> id == null || ID.matcher(id).matches());
        boolean named = person.name == null || person.name.length() <= LONGEST_NAME;
        return known && sound && named ? Optional.of(person) : Optional.empty();
    }

    private static @Nullable String text(Map<String, String> form, String name) {
        String text = form.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }

    /** The same person has the same id, here and where tokens are given out. */
    private String subject() {
        List<String> parts = new ArrayList<>(List.of("demo", role));
        Stream.of(taxCode, agencyId, officerId).filter(part -> part != null).forEach(parts::add);
        return String.join("-", parts);
    }

    /** What a token of this person would say. */
    Map<String, Object> claims() {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", subject());
        claims.put(Reader.ROLES, List.of(role));
        put(claims, "name", name);
        put(claims, Reader.TAX_CODE, taxCode);
        put(claims, Reader.AGENCY, agencyId);
        put(claims, Reader.OFFICER, officerId);
        return claims;
    }

    private static void put(Map<String, Object> claims, String name, @Nullable String value) {
        if (value != null) {
            claims.put(name, value);
        }
    }

    /** Whom it belongs to, for the list. */
    public String belongsTo() {
        return Stream.of(taxCode, officerId, agencyId)
                .filter(part -> part != null)
                .findFirst()
                .orElse("");
    }
}
