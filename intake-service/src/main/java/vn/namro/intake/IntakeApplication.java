package vn.namro.intake;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import vn.namro.platform.PlatformConfiguration;
import vn.namro.web.WebConfiguration;

/** The intake service. */
@SpringBootApplication
@Import({PlatformConfiguration.class, WebConfiguration.class})
public class IntakeApplication {

    /** Starts the service with the settings of {@code intake.yml}. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(IntakeApplication.class)
                .properties("spring.config.name=intake")
                .run(arguments);
    }
}
