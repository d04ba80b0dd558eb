package vn.namro.routing.assignment.adapter.web;

import java.util.List;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;
import vn.namro.routing.assignment.application.RoutedIssues.Scope;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** The one place that says whose routed issues a reader may see. */
final class Scopes {

    /** No agency has such an id, so whoever belongs to none sees nothing. */
    private static final Scope NOTHING = new Scope("");

    private Scopes() {}

    static Scope of(Reader reader) {
        if (reader.is(Role.COORDINATOR, Role.AUDITOR, Role.ADMIN)) {
            return Scope.ALL;
        }
        return reader.agencyId() == null ? NOTHING : new Scope(reader.agencyId());
    }

    /** Whether a reader may see what these agencies have a part in. */
    static boolean sees(Reader reader, List<String> agencies) {
        Scope scope = of(reader);
        return scope.agencyId() == null || agencies.contains(scope.agencyId());
    }

    /** Whether the reader works on the issue in an agency that has a part in it, whatever else he or she may be. */
    static boolean isConcerned(Reader reader, RoutedIssue routed) {
        return reader.is(Role.OFFICER, Role.AGENCY_LEAD)
                && reader.agencyId() != null
                && routed.agencies().contains(reader.agencyId());
    }
}
