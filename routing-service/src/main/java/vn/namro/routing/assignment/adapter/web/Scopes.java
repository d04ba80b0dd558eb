package vn.namro.routing.assignment.adapter.web;

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

    /** Whether the reader works on the issue in an agency that has a part in it, whatever else he or she may be. */
    static boolean isConcerned(Reader reader, RoutedIssue routed) {
        return reader.is(Role.OFFICER, Role.AGENCY_LEAD)
                && reader.agencyId() != null
                && routed.agencies().contains(reader.agencyId());
    }
}
