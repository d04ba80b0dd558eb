package vn.namro.intake.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.security.Role;
import vn.namro.web.page.Addresses;
import vn.namro.web.page.Menu;
import vn.namro.web.page.Menu.Entry;

/** The navigation of the enterprises' pages. */
@Configuration(proxyBeanMethods = false)
class MenuConfiguration {

    private static final Set<Role> FILERS = Set.of(Role.ENTERPRISE, Role.CLERK);
    private static final Set<Role> CITY =
            Set.of(Role.OFFICER, Role.AGENCY_LEAD, Role.COORDINATOR, Role.AUDITOR, Role.ADMIN);

    @Bean
    Menu menu(Addresses addresses) {
        Set<Role> readers = EnumSet.copyOf(CITY);
        readers.addAll(FILERS);
        return new Menu(
                "pages.service",
                List.of(
                        new Entry("/file", "pages.file", FILERS),
                        new Entry("/my", "pages.issues", readers),
                        new Entry("/track", "pages.track", Set.of()),
                        new Entry(addresses.routing() + "/console", "pages.console", CITY),
                        Menu.STATUS));
    }
}
