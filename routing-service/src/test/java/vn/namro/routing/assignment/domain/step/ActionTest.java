package vn.namro.routing.assignment.domain.step;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.assignment.domain.course.State.ACCEPTED;
import static vn.namro.routing.assignment.domain.course.State.IN_TRIAGE;
import static vn.namro.routing.assignment.domain.course.State.ISSUED;
import static vn.namro.routing.assignment.domain.course.State.OUTCOME_REPORTED;
import static vn.namro.routing.assignment.domain.course.State.PAUSED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.namro.routing.assignment.Life;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.RoutedIssue.Reason;
import vn.namro.routing.assignment.domain.course.Outcome;
import vn.namro.routing.assignment.domain.course.State;
import vn.namro.routing.catalog.domain.Urgency;

/** Walks every cell of states by steps by people. */
class ActionTest {

    /** Who may take what from where, written down once more: {@code step: states / who}. */
    private static final List<String> RULES = List.of(
            "ACCEPTANCE: ISSUED / HOLDER",
            "RETURN: ISSUED ACCEPTED / HOLDER LEAD",
            "INFORMATION_REQUEST: ACCEPTED / HOLDER LEAD",
            "EXTENSION: ACCEPTED PAUSED / LEAD COORDINATOR",
            "OFFICER: ISSUED ACCEPTED PAUSED / LEAD COORDINATOR",
            "PROGRESS: ACCEPTED PAUSED / HOLDER LEAD",
            "OUTCOME: ACCEPTED PAUSED / HOLDER LEAD",
            "OPINION_REQUEST: ISSUED ACCEPTED PAUSED / HOLDER LEAD",
            "OPINION: ISSUED ACCEPTED PAUSED OUTCOME_REPORTED / ADVISER HOLDER",
            "TRANSFER: ISSUED ACCEPTED PAUSED / COORDINATOR",
            "URGENCY: ISSUED ACCEPTED PAUSED / COORDINATOR",
            "ASSIGNMENT: IN_TRIAGE / COORDINATOR",
            "ANSWER: PAUSED / ENTERPRISE",
            "SILENCE: PAUSED / CLOCK",
            "CONFIRMATION: OUTCOME_REPORTED / ENTERPRISE",
            "DISPUTE: OUTCOME_REPORTED / ENTERPRISE",
            "CLOSING: OUTCOME_REPORTED CONFIRMED / ENTERPRISE CLOCK",
            "ENDING: IN_TRIAGE ISSUED ACCEPTED PAUSED OUTCOME_REPORTED / ENTERPRISE COORDINATOR",
            "REORGANISATION: IN_TRIAGE ISSUED ACCEPTED PAUSED / CLOCK",
            "RECOMPUTATION: ISSUED ACCEPTED PAUSED / COORDINATOR CLOCK");

    private static Set<String> ruled() {
        Set<String> cells = new TreeSet<>();
        for (String rule : RULES) {
            String[] parts = rule.split(": | / ");
            for (String state : parts[1].split(" ")) {
                for (String capacity : parts[2].split(" ")) {
                    cells.add(parts[0] + " " + state + " " + capacity);
                }
            }
        }
        return cells;
    }

    @Test
    void the_table_allows_what_the_rules_say_and_nothing_else() {
        Set<String> allowed = new TreeSet<>();
        int cells = 0;
        for (Action action : Action.values()) {
            for (State state : State.values()) {
                for (Capacity capacity : Capacity.values()) {
                    cells++;
                    if (action.isPossible(state, capacity)) {
                        allowed.add(action + " " + state + " " + capacity);
                    }
                }
            }
        }

        assertThat(cells).isEqualTo(20 * 11 * 6);
        assertThat(allowed).isEqualTo(ruled());
    }

    private static Life answered() {
        Life life = Life.of(Urgency.NORMAL).accepted();
        return life.take(life.holder(), new Handling.Report(Outcome.Type.SOLVED, "Đã sửa đường", null, null));
    }

    /** An issue in each state that one can be in. */
    private static Map<State, RoutedIssue> issues() {
        Map<State, RoutedIssue> issues = new EnumMap<>(State.class);
        issues.put(IN_TRIAGE, Life.unclear().issue());
        issues.put(ISSUED, Life.of(Urgency.NORMAL).issue());
        issues.put(ACCEPTED, Life.of(Urgency.NORMAL).accepted().issue());
        issues.put(PAUSED, Life.of(Urgency.NORMAL).accepted().asked().issue());
        issues.put(OUTCOME_REPORTED, answered().issue());
        issues.put(
                State.CONFIRMED,
                answered().hear(new FromOutside.Confirmation(5, null)).issue());
        issues.put(
                State.CLOSED,
                Life.of(Urgency.NORMAL)
                        .hear(new FromOutside.Ending(Reason.WITHDRAWN))
                        .issue());
        return issues;
    }

    /** Everybody who might try, and as what the rules know him or her. */
    private static Map<String, Participant> people() {
        return Map.of(
                "HOLDER", new Participant(true, false, false, "hn-ct", "o-hn-ct-1"),
                "LEAD", Life.lead("hn-ct"),
                "COLLEAGUE", Life.officer("hn-ct"),
                "ADVISER", Life.officer("hn-qhkt"),
                "STRANGER", Life.officer("hn-hhtip"),
                "LEAD OF STRANGERS", Life.lead("hn-hhtip"),
                "HOLDER'S NAMESAKE ELSEWHERE", new Participant(true, true, false, "hn-hhtip", "o-hn-ct-1"),
                "WITHOUT A ROLE", new Participant(false, false, false, "hn-ct", "o-hn-ct-1"),
                "COORDINATOR", Life.coordinator());
    }

    @Test
    void each_person_may_take_in_each_state_what_the_rules_say_and_nothing_else() {
        Set<String> ruled = ruled();
        List<String> wrong = new ArrayList<>();
        issues().forEach((state, issue) -> people().forEach((who, person) -> {
            assertThat(issue.state()).isEqualTo(state);
            for (Action action : Action.values()) {
                boolean owes = !who.equals("ADVISER") || !issue.course().owed().isEmpty();
                boolean expected = owes && ruled.contains(action + " " + state + " " + who);
                if (person.may(action, issue) != expected) {
                    wrong.add(action + " " + state + " " + who);
                }
            }
        }));

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_steps_shown_to_a_person_are_among_those_that_the_rules_allow() {
        issues().forEach((state, issue) -> people().forEach((who, person) -> {
            Set<String> ruled = ruled();
            assertThat(person.allowed(issue))
                    .allMatch(action -> ruled.contains(action + " " + state + " " + who))
                    .doesNotContain(Action.ENDING, Action.RECOMPUTATION);
        }));
        assertThat(Arrays.stream(Action.values())
                        .filter(action -> action.by().contains(Capacity.CLOCK)
                                && !action.by().contains(Capacity.COORDINATOR))
                        .flatMap(action -> people().values().stream()
                                .filter(person ->
                                        issues().values().stream().anyMatch(issue -> person.may(action, issue)))))
                .isEmpty();
    }

    @Test
    void the_page_on_assignments_has_the_same_table() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "assignments.md"));
        List<String> rows = Arrays.stream(Action.values())
                .map(action -> "| `" + action + "` | " + words(action.from()) + " | " + words(action.by()) + " |")
                .toList();

        assertThat(page.lines()).containsSubsequence(rows);
    }

    private static String words(Set<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
