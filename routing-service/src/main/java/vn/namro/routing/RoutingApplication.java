package vn.namro.routing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.namro.platform.PlatformConfiguration;
import vn.namro.web.WebConfiguration;

/** Starts the routing-service; its settings are in {@code routing.yml}. */
@SpringBootApplication
@Import({PlatformConfiguration.class, WebConfiguration.class})
public class RoutingApplication {

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "routing");
        SpringApplication.run(RoutingApplication.class, arguments);
    }
}
