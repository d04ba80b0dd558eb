package vn.namro.faults.history;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.faults.history.Invariant.A_KEY_IS_ALWAYS_ANSWERED_THE_SAME;
import static vn.namro.faults.history.Invariant.A_KEY_MAKES_ONE_ISSUE;
import static vn.namro.faults.history.Invariant.A_REPEATED_EVENT_IS_THE_SAME;
import static vn.namro.faults.history.Invariant.EVERY_ACCEPTED_ISSUE_EXISTS;
import static vn.namro.faults.history.Invariant.EVERY_ASSIGNMENT_IS_WATCHED;
import static vn.namro.faults.history.Invariant.EVERY_DUE_REMINDER_IS_SENT;
import static vn.namro.faults.history.Invariant.EVERY_SENT_REMINDER_REACHED_ITS_RECIPIENT;
import static vn.namro.faults.history.Invariant.INTAKE_KNOWS_THE_ASSIGNMENT;
import static vn.namro.faults.history.Invariant.NEVER_TWO_ACTIVE_ASSIGNMENTS;
import static vn.namro.faults.history.Invariant.NOTHING_IS_LEFT;
import static vn.namro.faults.history.Invariant.NO_EVENT_WITHOUT_STATE;
import static vn.namro.faults.history.Invariant.NO_LETTER_TWICE;
import static vn.namro.faults.history.Invariant.NO_STATE_WITHOUT_EVENT;
import static vn.namro.faults.history.Invariant.ONE_ACTIVE_ASSIGNMENT_OR_TRIAGE;
import static vn.namro.faults.history.Invariant.QUIET_WITHIN_TWO_MINUTES;
import static vn.namro.faults.history.Invariant.SEQUENCES_ARE_COMPLETE;
import static vn.namro.faults.history.Invariant.SEQUENCES_ARE_IN_ORDER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.namro.faults.history.Observation.Accepted;
import vn.namro.faults.history.Observation.Asked;
import vn.namro.faults.history.Observation.Assignment;
import vn.namro.faults.history.Observation.DueReminder;
import vn.namro.faults.history.Observation.Event;
import vn.namro.faults.history.Observation.Issue;
import vn.namro.faults.history.Observation.Left;
import vn.namro.faults.history.Observation.Letter;
import vn.namro.faults.history.Observation.Quiet;
import vn.namro.faults.history.Observation.Sent;
import vn.namro.faults.history.Observation.Triage;
import vn.namro.faults.history.Observation.Watch;

/** The checker is checked: each planted fault is found, by the invariant that is there for it. */
class InvariantTest {

    private static final String SUBMITTED = "vn.namro.issue.submitted.v1";
    private static final String ISSUED = "vn.namro.assignment.issued.v1";

    /** Issue i1 is assigned, i2 is in triage, k3 was never answered and is not stored. */
    private static final List<Observation> GOOD = List.of(
            new Asked("k1"),
            new Accepted("k1", "i1"),
            new Asked("k2"),
            new Accepted("k2", "i2"),
            new Asked("k3"),
            new Issue("i1", "k1", "ASSIGNED", "i1.1"),
            new Issue("i2", "k2", "IN_TRIAGE", null),
            new Assignment("i1", "i1.1"),
            new Triage("i2"),
            new Watch("i1", "i1.1"),
            new DueReminder("i1.1", "ASSIGNED", "SENT"),
            new Sent("d1", "o1"),
            new Letter("d1", "o1"),
            event(SUBMITTED, "/namro/intake", "i1", 1),
            event(SUBMITTED, "/namro/intake", "i2", 1),
            event(ISSUED, "/namro/routing", "i1", 1),
            event("vn.namro.assignment.accepted.v1", "/namro/routing", "i1", 2),
            new Left("intake-1", "namro_outbox_pending", 0),
            new Quiet(12.0));

    private record Planted(Invariant found, List<Observation> history) {

        @Override
        public String toString() {
            return found.name();
        }
    }

    private static Event event(String type, String source, String subject, long sequence) {
        return new Event("namro.x", subject + ":" + sequence, type, source, subject, sequence, subject, 7);
    }

    private static Planted plus(Invariant found, Observation more) {
        return new Planted(found, Stream.concat(GOOD.stream(), Stream.of(more)).toList());
    }

    private static Planted without(Invariant found, Observation missing) {
        assertThat(GOOD).contains(missing);
        return new Planted(
                found, GOOD.stream().filter(each -> !each.equals(missing)).toList());
    }

    private static Planted instead(Invariant found, Observation old, Observation next) {
        assertThat(GOOD).contains(old);
        return new Planted(
                found, GOOD.stream().map(each -> each.equals(old) ? next : each).toList());
    }

    private static Planted swapped(Invariant found, Observation one, Observation other) {
        List<Observation> history = new ArrayList<>(GOOD);
        int first = history.indexOf(one);
        int second = history.indexOf(other);
        history.set(first, other);
        history.set(second, one);
        return new Planted(found, history);
    }

    static Stream<Planted> planted() {
        Event issued = event(ISSUED, "/namro/routing", "i1", 1);
        Event accepted = event("vn.namro.assignment.accepted.v1", "/namro/routing", "i1", 2);
        Event other = new Event("namro.x", "i1:1", ISSUED, "/namro/routing", "i1", 1, "i1", 8);
        return Stream.of(
                plus(EVERY_ACCEPTED_ISSUE_EXISTS, new Accepted("k9", "i9")),
                plus(A_KEY_MAKES_ONE_ISSUE, new Issue("i9", "k1", "SUBMITTED", null)),
                plus(A_KEY_IS_ALWAYS_ANSWERED_THE_SAME, new Accepted("k1", "i2")),
                without(NO_STATE_WITHOUT_EVENT, event(SUBMITTED, "/namro/intake", "i2", 1)),
                plus(NO_EVENT_WITHOUT_STATE, event(SUBMITTED, "/namro/intake", "i9", 1)),
                without(SEQUENCES_ARE_COMPLETE, issued),
                swapped(SEQUENCES_ARE_IN_ORDER, issued, accepted),
                plus(A_REPEATED_EVENT_IS_THE_SAME, other),
                without(ONE_ACTIVE_ASSIGNMENT_OR_TRIAGE, new Triage("i2")),
                plus(NEVER_TWO_ACTIVE_ASSIGNMENTS, new Assignment("i1", "i1.2")),
                instead(
                        INTAKE_KNOWS_THE_ASSIGNMENT,
                        new Issue("i1", "k1", "ASSIGNED", "i1.1"),
                        new Issue("i1", "k1", "SUBMITTED", null)),
                without(EVERY_ASSIGNMENT_IS_WATCHED, new Watch("i1", "i1.1")),
                plus(EVERY_DUE_REMINDER_IS_SENT, new DueReminder("i1.1", "DUE", "PLANNED")),
                without(EVERY_SENT_REMINDER_REACHED_ITS_RECIPIENT, new Letter("d1", "o1")),
                plus(NO_LETTER_TWICE, new Letter("d1", "o1")),
                plus(NOTHING_IS_LEFT, new Left("routing-2", "namro_parked_keys", 1)),
                instead(QUIET_WITHIN_TWO_MINUTES, new Quiet(12.0), new Quiet(121.0)),
                instead(QUIET_WITHIN_TWO_MINUTES, new Quiet(12.0), new Quiet(null)));
    }

    private static Set<Invariant> violatedIn(List<Observation> observations) {
        History history = new History();
        observations.forEach(history::add);
        return history.violations().stream().map(Violation::invariant).collect(Collectors.toSet());
    }

    @Test
    void a_good_history_breaks_nothing_and_an_unknown_outcome_is_no_fault() {
        assertThat(violatedIn(GOOD)).isEmpty();
    }

    @Test
    void an_event_that_was_sent_again_in_the_same_words_is_no_fault() {
        Planted again = plus(A_REPEATED_EVENT_IS_THE_SAME, event(SUBMITTED, "/namro/intake", "i1", 1));

        assertThat(violatedIn(again.history())).isEmpty();
    }

    @Test
    void an_unknown_outcome_that_was_stored_after_all_is_no_fault() {
        List<Observation> history = new ArrayList<>(GOOD);
        history.addAll(List.of(
                new Issue("i3", "k3", "IN_TRIAGE", null),
                new Triage("i3"),
                event(SUBMITTED, "/namro/intake", "i3", 1)));

        assertThat(violatedIn(history)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_fault_is_found_by_the_invariant_that_is_there_for_it(Planted planted) {
        assertThat(violatedIn(planted.history())).contains(planted.found());
    }

    @Test
    void every_invariant_has_a_planted_fault() {
        assertThat(planted().map(Planted::found).collect(Collectors.toSet()))
                .containsAll(Arrays.asList(Invariant.values()));
    }
}
