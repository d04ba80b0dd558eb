package vn.namro.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import vn.namro.platform.PlatformConfiguration;
import vn.namro.web.WebConfiguration;

/** Starts the notification service alone; several services can also share one JVM. */
@SpringBootApplication
@Import({PlatformConfiguration.class, WebConfiguration.class})
public class NotificationApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(NotificationApplication.class)
                .properties("spring.config.name=notification")
                .run(arguments);
    }
}
