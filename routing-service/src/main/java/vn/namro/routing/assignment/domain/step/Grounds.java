package vn.namro.routing.assignment.domain.step;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.Timing;
import vn.namro.routing.assignment.domain.course.By;
import vn.namro.routing.catalog.domain.Officer;

/**
 * What a step is decided upon, besides the issue.
 *
 * @param openByOfficer how many open assignments those have of whom one may get it
 * @param by who takes the step
 * @param who the person as a participant; absent where nobody of the city takes it
 */
public record Grounds(
        Desk desk,
        Limits limits,
        Map<String, Long> openByOfficer,
        By by,
        @Nullable Participant who,
        Instant at) {

    public Grounds {
        openByOfficer = Map.copyOf(openByOfficer);
    }

    /**
     * How long things take that no term says.
     *
     * @param answerWorkingDays for the enterprise to answer a question, unless the officer says otherwise
     * @param confirmWorkingDays for the enterprise to confirm or dispute an outcome
     * @param levels the positions in an agency from below: a dispute goes one up
     * @param mostSteps how long a history may become by notes and questions, so that it stays readable
     */
    public record Limits(int answerWorkingDays, int confirmWorkingDays, List<String> levels, int mostSteps) {

        public Limits {
            levels = List.copyOf(levels);
            if (answerWorkingDays < 1 || confirmWorkingDays < 1 || mostSteps < 1 || levels.isEmpty()) {
                throw new IllegalArgumentException("answerWorkingDays, confirmWorkingDays and mostSteps must be at"
                        + " least 1, and levels must not be empty");
            }
        }
    }

    /** The same, knowing how much those have to do of whom one may get it. */
    public Grounds with(Map<String, Long> load) {
        return new Grounds(desk, limits, load, by, who, at);
    }

    WorkingCalendar calendar() {
        return desk.calendar();
    }

    /** An agency that exists today. */
    Optional<Party> party(String agencyId) {
        return desk.agency(agencyId, at).map(Party::of);
    }

    /** An officer who serves in an agency today. */
    Optional<Officer> officer(String officerId, String agencyId) {
        return desk.catalogue()
                .officer(officerId)
                .filter(officer -> officer.agencyId().equals(agencyId))
                .filter(officer -> officer.validity().includes(desk.dayOf(at)));
    }

    boolean isThere(Officer officer) {
        return desk.presence().present(List.of(officer), desk.dayOf(at)).contains(officer);
    }

    /**
     * What the deadline follows from.
     *
     * @throws IllegalStateException if an assignment has none
     */
    static Timing timing(RoutedIssue issue) {
        return Objects.requireNonNull(
                issue.course().timing(), () -> "no timing: " + issue.issue().issueId());
    }
}
