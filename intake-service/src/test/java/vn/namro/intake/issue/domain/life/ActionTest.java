package vn.namro.intake.issue.domain.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Wording;

/** Walks every cell of the table, and compares it with the page that shows it. */
class ActionTest {

    /** Status, step, party and the status afterwards; written down apart from the table, and nothing else is possible. */
    private static final String POSSIBLE = """
            AWAITING_ENTERPRISE INFORMATION ENTERPRISE IN_PROGRESS
            AWAITING_ENTERPRISE INFORMATION CLERK IN_PROGRESS
            SUBMITTED WITHDRAWAL ENTERPRISE WITHDRAWN
            SUBMITTED WITHDRAWAL CLERK WITHDRAWN
            ASSIGNED WITHDRAWAL ENTERPRISE WITHDRAWN
            ASSIGNED WITHDRAWAL CLERK WITHDRAWN
            IN_TRIAGE WITHDRAWAL ENTERPRISE WITHDRAWN
            IN_TRIAGE WITHDRAWAL CLERK WITHDRAWN
            IN_PROGRESS WITHDRAWAL ENTERPRISE WITHDRAWN
            IN_PROGRESS WITHDRAWAL CLERK WITHDRAWN
            AWAITING_ENTERPRISE WITHDRAWAL ENTERPRISE WITHDRAWN
            AWAITING_ENTERPRISE WITHDRAWAL CLERK WITHDRAWN
            REOPENED WITHDRAWAL ENTERPRISE WITHDRAWN
            REOPENED WITHDRAWAL CLERK WITHDRAWN
            ANSWERED CONFIRMATION ENTERPRISE CLOSED
            ANSWERED CONFIRMATION CLERK CLOSED
            ANSWERED DISPUTE ENTERPRISE REOPENED
            ANSWERED DISPUTE CLERK REOPENED
            SUBMITTED REFUSAL CLERK REFUSED
            SUBMITTED REFUSAL COORDINATOR REFUSED
            IN_TRIAGE REFUSAL CLERK REFUSED
            IN_TRIAGE REFUSAL COORDINATOR REFUSED
            ASSIGNED REFUSAL CLERK REFUSED
            ASSIGNED REFUSAL COORDINATOR REFUSED
            ANSWERED CLOSING SYSTEM CLOSED
            """;

    private static final Map<Action, Deed> DEEDS = Map.of(
            Action.INFORMATION, new Deed.Information("Số 12345"),
            Action.WITHDRAWAL, new Deed.Withdrawal(null),
            Action.CONFIRMATION, new Deed.Confirmation(5, null),
            Action.DISPUTE, new Deed.Dispute("Vẫn mất điện"),
            Action.REFUSAL, new Deed.RefusalOf(Refusal.Reason.COMPLAINT, new Wording("Nơi khác", "Elsewhere")),
            Action.CLOSING, new Deed.Silence());

    record Cell(Status from, Action action, Party party) {
        boolean isListed() {
            return POSSIBLE.lines().anyMatch(line -> line.startsWith(key()));
        }

        Status after() {
            return POSSIBLE.lines()
                    .filter(line -> line.startsWith(key()))
                    .map(line -> Status.valueOf(line.substring(key().length())))
                    .findFirst()
                    .orElseThrow();
        }

        private String key() {
            return from + " " + action + " " + party + " ";
        }
    }

    static Stream<Cell> cells() {
        return Arrays.stream(Status.values())
                .flatMap(status -> Arrays.stream(Action.values())
                        .flatMap(action -> Arrays.stream(Party.values()).map(by -> new Cell(status, action, by))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_cell_is_as_it_is_written_down(Cell cell) {
        Issue before = Samples.in(cell.from(), Samples.issue("i-1", Samples.MONDAY));
        Deed deed = Objects.requireNonNull(DEEDS.get(cell.action()));
        assertThat(cell.action().isPossible(before, cell.party())).isEqualTo(cell.isListed());

        if (cell.isListed()) {
            Issue after = deed.applied(before, cell.party(), Samples.TUESDAY);
            assertThat(after.status()).isEqualTo(cell.after());
            assertThat(after.version()).isEqualTo(before.version() + 1);
        } else {
            assertThatThrownBy(() -> deed.applied(before, cell.party(), Samples.TUESDAY))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is not possible when " + cell.from());
        }
    }

    @Test
    void every_step_has_cells_and_a_deed_of_its_own() {
        assertThat(DEEDS).containsOnlyKeys(Action.values());
        assertThat(DEEDS).allSatisfy((action, deed) -> assertThat(deed.action()).isEqualTo(action));
        assertThat(POSSIBLE.lines()).hasSize(25);
    }

    @Test
    void what_was_disputed_is_refused_no_more_wherever_it_stands() {
        Issue again = Samples.assigned(Samples.in(Status.REOPENED, Samples.issue("i-1", Samples.MONDAY)));

        assertThat(again.status()).isEqualTo(Status.ASSIGNED);
        assertThat(Action.REFUSAL.isPossible(again, Party.COORDINATOR)).isFalse();
        assertThat(Action.WITHDRAWAL.isPossible(again, Party.ENTERPRISE)).isTrue();
    }

    @Test
    void a_person_in_two_roles_acts_as_the_one_that_may() {
        Issue answered = Samples.in(Status.ANSWERED, Samples.issue("i-1", Samples.MONDAY));
        Participant both = new Participant(null, true, true);

        assertThat(both.partyFor(Action.DISPUTE, answered)).contains(Party.CLERK);
        assertThat(new Participant(Samples.OTHER, false, false).allowed(answered))
                .isEmpty();
        assertThat(new Participant(Samples.OWN, false, false).allowed(answered))
                .containsExactly(Action.CONFIRMATION, Action.DISPUTE);
    }

    @Test
    void the_page_docs_domain_shows_the_table() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "domain.md"));
        String section = page.substring(page.indexOf("## Issue: states and steps"));
        List<String[]> rows = section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|"))
                .filter(row -> Arrays.stream(Action.values())
                        .anyMatch(action -> row[1].strip().equals("`" + action + "`")))
                .toList();

        assertThat(rows).hasSameSizeAs(Action.values());
        assertThat(rows).allSatisfy(row -> {
            Action action = Action.valueOf(row[1].strip().replace("`", ""));
            assertThat(names(row[2])).isEqualTo(names(action.from().toString()));
            assertThat(names(row[3])).isEqualTo(names(action.by().toString()));
            assertThat(names(row[4])).isEqualTo(after(action));
        });
    }

    private static Set<String> after(Action action) {
        return cells().filter(cell -> cell.action() == action && cell.isListed())
                .map(cell -> cell.after().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String cell) {
        return Arrays.stream(cell.split("[^A-Z_]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
