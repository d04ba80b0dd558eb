package vn.namro.intake;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.namro.platform.PlatformConfiguration;

/** The intake service. */
@SpringBootApplication
@Import(PlatformConfiguration.class)
public class IntakeApplication {

    /** Starts the service with the settings of {@code intake.yml}. */
    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "intake");
        SpringApplication.run(IntakeApplication.class, arguments);
    }
}
