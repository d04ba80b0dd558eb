package vn.namro.web.page;

import java.util.List;
import java.util.Set;
import vn.namro.platform.security.Role;

/**
 * The navigation of a service.
 *
 * @param title key of the service's name
 */
public record Menu(String title, List<Entry> entries) {

    /** The way to the status page of the same service. */
    public static final Entry STATUS = new Entry("/status", "status.menu", Set.of(Role.OPERATOR, Role.ADMIN));

    public Menu {
        entries = List.copyOf(entries);
    }

    /**
     * A way to a page.
     *
     * @param href a path of this service, or the address of another service's page
     * @param key of its words
     * @param roles who sees it; empty: everybody, signed in or not
     */
    public record Entry(String href, String key, Set<Role> roles) {

        public Entry {
            roles = Set.copyOf(roles);
        }

        boolean isFor(Set<Role> person) {
            return roles.isEmpty() || roles.stream().anyMatch(person::contains);
        }
    }
}
