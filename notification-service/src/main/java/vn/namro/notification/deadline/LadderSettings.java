package vn.namro.notification.deadline;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.namro.notification.deadline.domain.Rung;

/** The ladder of reminders and escalations, as the configuration has it. */
@ConfigurationProperties("namro.ladder")
public record LadderSettings(List<Rung> rungs) {

    public LadderSettings {
        rungs = List.copyOf(rungs);
    }
}
