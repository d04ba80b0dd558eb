package vn.namro.routing.assignment.adapter.web;

import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;
import vn.namro.routing.assignment.application.RoutedIssues.Scope;

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
}
