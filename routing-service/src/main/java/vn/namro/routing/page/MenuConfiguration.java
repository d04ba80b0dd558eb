package vn.namro.routing.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.security.Role;
import vn.namro.web.page.Addresses;
import vn.namro.web.page.Menu;
import vn.namro.web.page.Menu.Entry;

/** The navigation of the agency console. */
@Configuration(proxyBeanMethods = false)
class MenuConfiguration {

    private static final Set<Role> OFFICIALS =
            EnumSet.of(Role.OFFICER, Role.AGENCY_LEAD, Role.COORDINATOR, Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> OFFICE = EnumSet.of(Role.COORDINATOR, Role.AUDITOR, Role.ADMIN);

    @Bean
    Menu menu(Addresses addresses) {
        return new Menu(
                "pages.service",
                List.of(
                        new Entry("/console", "pages.work", OFFICIALS),
                        new Entry("/console/triage", "pages.triage", OFFICE),
                        new Entry("/console/matrix", "pages.matrix", OFFICE),
                        new Entry("/console/reorganisations", "pages.reorganisations", OFFICE),
                        new Entry("/console/absences", "pages.absences", OFFICIALS),
                        new Entry("/console/calendar", "pages.calendar", OFFICIALS),
                        new Entry(addresses.notification() + "/board", "pages.board", OFFICIALS),
                        Menu.STATUS));
    }
}
