package vn.namro.web.status;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.namro.platform.PlatformSettings;
import vn.namro.platform.security.AccessRules;
import vn.namro.platform.security.Role;
import vn.namro.platform.time.MachineTime;
import vn.namro.web.page.Addresses;
import vn.namro.web.page.Shell;

/** How this instance is, as a page and as JSON. For operators: it tells of machinery, not of issues. */
@Controller
final class StatusController implements AccessRules {

    private final Vitals vitals;
    private final HealthEndpoint health;
    private final PlatformSettings platform;
    private final MachineTime time;
    private final Shell shell;
    private final Addresses addresses;

    StatusController(
            Vitals vitals,
            HealthEndpoint health,
            PlatformSettings platform,
            MachineTime time,
            Shell shell,
            Addresses addresses) {
        this.vitals = vitals;
        this.health = health;
        this.platform = platform;
        this.time = time;
        this.shell = shell;
        this.addresses = addresses;
    }

    /**
     * How one instance is.
     *
     * @param parts what readiness goes by, and whether it is well
     */
    record StatusView(
            String service,
            String instance,
            Instant at,
            boolean ready,
            Map<String, Boolean> parts,
            List<Vitals.Vital> signs) {}

    @Override
    public void addTo(AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers(HttpMethod.GET, "/status", "/api/status")
                .hasAnyRole(Role.OPERATOR.name(), Role.ADMIN.name());
    }

    @GetMapping("/status")
    Mono<Rendering> page(ServerWebExchange exchange) {
        Map<String, URI> services = new LinkedHashMap<>();
        services.put("intake", addresses.intake());
        services.put("routing", addresses.routing());
        services.put("notification", addresses.notification());
        return shell.page(exchange, "namro/status", Map.of("services", services, "service", platform.service()));
    }

    @GetMapping("/api/status")
    @ResponseBody
    Mono<StatusView> status() {
        return Mono.fromCallable(this::look).subscribeOn(Schedulers.boundedElastic());
    }

    private StatusView look() {
        HealthComponent readiness = health.healthForPath("readiness");
        Map<String, Boolean> parts = new TreeMap<>();
        if (readiness instanceof CompositeHealth composite) {
            composite.getComponents().forEach((name, part) -> parts.put(name, isUp(part)));
        }
        return new StatusView(
                platform.service(), platform.instance(), time.now(), isUp(readiness), parts, vitals.read());
    }

    private static boolean isUp(HealthComponent part) {
        return Status.UP.equals(part.getStatus());
    }
}
