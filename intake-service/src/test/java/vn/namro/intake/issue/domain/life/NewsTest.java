package vn.namro.intake.issue.domain.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import vn.namro.intake.issue.domain.Agency;
import vn.namro.intake.issue.domain.Assignment;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Limit;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Wording;

class NewsTest {

    private static final Agency FINANCE = Samples.agency("hn-tc", "Sở Tài chính", "Department of Finance");
    private static final Assignment.Deadline LATER = new Assignment.Deadline(
            Samples.deadline().urgency(),
            Samples.deadline().acceptBy(),
            null,
            Instant.parse("2026-12-30T10:00:00Z"),
            "hanoi-2026.2",
            false);
    private static final Assignment.Person OTHER_OFFICER = new Assignment.Person(
            "o-2",
            "Cán bộ mẫu 0018 (demo)",
            "officer",
            Samples.assignment().person().agency());

    /** Everything that can be said about the present assignment. */
    private static final Map<String, Function<News.About, Issue>> SAID = new TreeMap<>(Map.ofEntries(
            Map.entry("accepted", about -> about.accepted(LATER)),
            Map.entry("returned", about -> about.returned(FINANCE, "Không thuộc thẩm quyền", 1)),
            Map.entry("transferred", about -> about.transferred(FINANCE, "RETURN", new Wording("Trả lại", "Returned"))),
            Map.entry("officerChanged", about -> about.officerChanged(OTHER_OFFICER, "Đi công tác")),
            Map.entry("paused", about -> about.paused(Samples.question())),
            Map.entry("resumed", about -> about.resumed("ANSWERED", 90, LATER)),
            Map.entry(
                    "extended",
                    about -> about.extended(LATER, Samples.deadline().dueAt(), "Chờ đo kiểm", 1)),
            Map.entry(
                    "recomputed",
                    about -> about.recomputed(LATER, Samples.deadline().dueAt(), "CALENDAR")),
            Map.entry("progressNoted", about -> about.progressNoted("Đã khảo sát", true)),
            Map.entry("opinionRequested", about -> about.opinionRequested(FINANCE, Samples.TUESDAY)),
            Map.entry("opinionGiven", about -> about.opinionGiven(FINANCE)),
            Map.entry("outcomeReported", about -> about.outcomeReported(Samples.outcome()))));

    private final Issue filed = Samples.issue("i-1", Samples.MONDAY);

    static Stream<String> said() {
        return SAID.keySet().stream();
    }

    private static Issue apply(String said, Issue before) {
        return Objects.requireNonNull(SAID.get(said)).apply(Samples.news(before));
    }

    @ParameterizedTest
    @MethodSource("said")
    void what_is_said_during_the_handling_is_one_step_more(String said) {
        Issue before = Samples.in(Status.IN_PROGRESS, filed);
        assertThat(apply(said, before).version()).isEqualTo(before.version() + 1);
    }

    @ParameterizedTest
    @MethodSource("said")
    void what_is_said_after_the_end_changes_nothing(String said) {
        Issue withdrawn = new Deed.Withdrawal(null)
                .applied(Samples.in(Status.IN_PROGRESS, filed), Party.ENTERPRISE, Samples.TUESDAY);
        Issue refused = new Deed.RefusalOf(Refusal.Reason.DUPLICATE, new Wording("Đã gửi", "Filed"))
                .applied(Samples.assigned(filed), Party.CLERK, Samples.TUESDAY);

        for (Issue ended : List.of(withdrawn, refused, Samples.in(Status.CLOSED, filed))) {
            assertThat(apply(said, ended)).isEqualTo(ended);
        }
    }

    @ParameterizedTest
    @MethodSource("said")
    void what_is_said_about_another_assignment_changes_nothing(String said) {
        Issue before = Samples.in(Status.IN_PROGRESS, filed);
        News.About earlier = new News(before).about("i-1.0", Samples.TUESDAY, Samples.officer());

        assertThat(Objects.requireNonNull(SAID.get(said)).apply(earlier)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "REFUSED", "WITHDRAWN"})
    void after_the_end_nobody_becomes_responsible_again(Status end) {
        Issue ended = Samples.in(end, filed);

        assertThat(Samples.assigned(ended)).isEqualTo(ended);
        assertThat(Samples.unclear(ended)).isEqualTo(ended);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CLOSED", "REFUSED", "WITHDRAWN"})
    void before_the_end_somebody_can_become_responsible_from_everywhere(Status status) {
        Issue again = new News(Samples.in(status, filed)).issued(Samples.assignment(), "DECISION");

        assertThat(again.status()).isEqualTo(Status.ASSIGNED);
        assertThat(again.question()).isNull();
        assertThat(again.outcome()).isNull();
        assertThat(again.triage()).isNull();
        assertThat(Samples.in(status, filed))
                .extracting(Samples::unclear)
                .satisfies(unclear -> assertThat(((Issue) unclear).status()).isEqualTo(Status.IN_TRIAGE));
    }

    @Test
    void a_question_lets_everybody_wait_for_the_enterprise_until_it_is_answered() {
        Issue asked = Samples.in(Status.AWAITING_ENTERPRISE, filed);
        assertThat(asked.nextLimit(Samples.TUESDAY))
                .contains(new Limit(Limit.Kind.ANSWER_BY, Samples.question().answerBy()));

        Issue resumed = apply("resumed", asked);
        assertThat(resumed.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(resumed.question()).isNull();
        assertThat(Objects.requireNonNull(resumed.assignment()).deadline()).isEqualTo(LATER);
        assertThat(apply("resumed", apply("paused", resumed)).waitedForEnterprise())
                .isEqualTo(180);
    }

    @Test
    void an_answer_that_crossed_the_end_of_waiting_does_no_harm() {
        Issue answered = new Deed.Information("Số 12345")
                .applied(Samples.in(Status.AWAITING_ENTERPRISE, filed), Party.ENTERPRISE, Samples.TUESDAY);
        Issue resumed = Samples.news(answered).resumed("SILENCE", 90, LATER);

        assertThat(resumed.status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void what_is_accepted_is_due_next_for_its_interim_answer_and_then_for_the_outcome() {
        Issue accepted = Samples.in(Status.IN_PROGRESS, filed);
        assertThat(accepted.nextLimit(Samples.MONDAY)).map(Limit::kind).contains(Limit.Kind.INTERIM_BY);

        Issue interim = apply("progressNoted", accepted);
        assertThat(interim.nextLimit(Samples.MONDAY)).map(Limit::kind).contains(Limit.Kind.DUE_AT);
    }

    @Test
    void an_outcome_is_to_be_confirmed_and_nothing_is_due_after_the_end() {
        assertThat(Samples.in(Status.ANSWERED, filed).nextLimit(Samples.TUESDAY))
                .contains(new Limit(Limit.Kind.CONFIRM_BY, Samples.outcome().confirmBy()));
        assertThat(Samples.in(Status.CLOSED, filed).nextLimit(Samples.TUESDAY)).isEmpty();
        assertThat(Samples.in(Status.REOPENED, filed).nextLimit(Samples.TUESDAY))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_deadline_is_always_the_one_that_holds_now(String said) {
        Issue after = apply(said, Samples.in(Status.IN_PROGRESS, filed));
        assertThat(Objects.requireNonNull(after.assignment()).deadline()).isEqualTo(LATER);
    }

    static Stream<String> limits() {
        return Stream.of("accepted", "resumed", "extended", "recomputed");
    }

    @Test
    void the_holders_are_remembered_with_their_times() {
        Issue first = Samples.in(Status.IN_PROGRESS, filed);
        UnaryOperator<Issue> change = issue -> new News(issue)
                .about("i-1.1", Samples.TUESDAY.plus(Duration.ofHours(2)), Samples.officer())
                .officerChanged(OTHER_OFFICER, null);
        Issue withdrawn = new Deed.Withdrawal(null)
                .applied(change.apply(first), Party.ENTERPRISE, Samples.TUESDAY.plusSeconds(9_000));

        assertThat(Holding.of(withdrawn))
                .extracting(Holding::person, Holding::from, Holding::until)
                .containsExactly(
                        tuple(
                                "Cán bộ mẫu 0017 (demo)",
                                Samples.MONDAY.plusSeconds(1),
                                Samples.TUESDAY.plusSeconds(7_200)),
                        tuple(
                                "Cán bộ mẫu 0018 (demo)",
                                Samples.TUESDAY.plusSeconds(7_200),
                                Samples.TUESDAY.plusSeconds(9_000)));
        assertThat(Holding.of(first)).singleElement().extracting(Holding::until).isNull();
        assertThat(Holding.of(filed)).isEmpty();
    }
}
