package vn.namro.notification.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.platform.security.Role;
import vn.namro.web.page.Addresses;
import vn.namro.web.page.Menu;
import vn.namro.web.page.Menu.Entry;

/** The navigation of the deadline board. */
@Configuration(proxyBeanMethods = false)
class MenuConfiguration {

    private static final Set<Role> OFFICIALS =
            EnumSet.of(Role.OFFICER, Role.AGENCY_LEAD, Role.COORDINATOR, Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> OVERSEERS = EnumSet.of(Role.COORDINATOR, Role.AUDITOR, Role.OPERATOR, Role.ADMIN);

    private static final Set<Role> SUBSCRIBERS = EnumSet.of(Role.AGENCY_LEAD, Role.ADMIN);

    @Bean
    Menu menu(Addresses addresses) {
        return new Menu(
                "pages.service",
                List.of(
                        new Entry("/board", "pages.board", OFFICIALS),
                        new Entry("/board/mine", "pages.mine", OFFICIALS),
                        new Entry("/board/deliveries", "pages.deliveries", OVERSEERS),
                        new Entry("/board/webhooks", "pages.webhooks", SUBSCRIBERS),
                        new Entry(addresses.routing() + "/console", "pages.console", OFFICIALS),
                        Menu.STATUS));
    }
}
