package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import java.util.List;

/** An issue that waits for somebody to make it clear, until a deadline of its own. */
public record Triage(int generation, AgencyName agency, Instant since, Instant by, List<Missing> missing) {

    public Triage {
        missing = List.copyOf(missing);
    }

    /** A clause that is not clear, and why. */
    public record Missing(String clause, Wording reason) {}

    Triage inGeneration(int number) {
        return new Triage(number, agency, since, by, missing);
    }
}
