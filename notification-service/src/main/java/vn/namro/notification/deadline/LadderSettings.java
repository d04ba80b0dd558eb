package vn.namro.notification.deadline;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.namro.notification.deadline.domain.ladder.Ladder;
import vn.namro.notification.deadline.domain.ladder.Rung;
import vn.namro.notification.deadline.domain.ladder.SendingHours;

/**
 * The ladder of reminders and escalations, as the configuration has it.
 *
 * @param progressEvery once late, a progress note is owed every so many days
 * @param workingHoursOnly false only where somebody tries the system out at night
 * @param together messages of one person within so long become one letter; zero to half an hour
 */
@ConfigurationProperties("namro.ladder")
public record LadderSettings(List<Rung> rungs, int progressEvery, boolean workingHoursOnly, Duration together) {

    public LadderSettings {
        rungs = List.copyOf(rungs);
    }

    Ladder ladder() {
        return new Ladder(rungs, progressEvery, new SendingHours(workingHoursOnly, together));
    }
}
