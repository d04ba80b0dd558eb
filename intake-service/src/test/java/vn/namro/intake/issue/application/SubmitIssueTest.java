package vn.namro.intake.issue.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import vn.namro.intake.issue.application.SubmitIssue.Request;
import vn.namro.intake.issue.application.SubmitIssue.Settings;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.TrackingCode;

class SubmitIssueTest {

    private static final Settings SETTINGS = new Settings(ZoneId.of("Asia/Ho_Chi_Minh"), Duration.ofSeconds(60));

    private final InMemoryIssues issues = new InMemoryIssues();
    private final List<String> counted = Collections.synchronizedList(new ArrayList<>());
    private Duration oldest = Duration.ZERO;
    private final SubmitIssue submitting = new SubmitIssue(
            issues, new FewEntries(), () -> oldest, (channel, group) -> counted.add(channel + "/" + group), SETTINGS);

    @Test
    void a_filing_becomes_an_issue_and_is_counted() {
        assertThat(submit(request("i-1", "Mất điện"))).isInstanceOf(Submitted.Stored.class);
        assertThat(issues.find("i-1").blockOptional()).isPresent();
        assertThat(counted).containsExactly("web/D");
    }

    @Test
    void the_same_again_is_the_issue_of_then_and_is_not_counted() {
        Submitted first = submit(request("i-1", "Mất điện"));
        Submitted second = submit(new Request(
                "i-1",
                Samples.filing(Samples.OWN, "Mất điện"),
                Samples.MONDAY.plus(Duration.ofDays(3)),
                IssuesContract.OCCASION));

        assertThat(second).isEqualTo(new Submitted.Again(issueOf(first)));
        assertThat(counted).hasSize(1);
    }

    @Test
    void something_else_under_the_same_id_is_refused_and_changes_nothing() {
        Submitted first = submit(request("i-1", "Mất điện"));

        assertThat(submit(request("i-1", "Mất nước"))).isEqualTo(new Submitted.KeyReused());
        assertThat(issues.find("i-1").block()).isEqualTo(issueOf(first));
    }

    @Test
    void of_many_at_the_same_time_one_is_stored_and_all_get_its_answer() {
        List<Submitted> outcomes = Objects.requireNonNull(Flux.range(0, 32)
                .flatMap(i -> submitting.submit(request("i-1", "Mất điện")).subscribeOn(Schedulers.parallel()))
                .collectList()
                .block());

        assertThat(outcomes).filteredOn(Submitted.Stored.class::isInstance).hasSize(1);
        assertThat(outcomes).extracting(SubmitIssueTest::issueOf).containsOnly(issueOf(outcomes.get(0)));
        assertThat(issues.size()).isEqualTo(1);
    }

    @Test
    void a_code_that_another_issue_has_is_passed_over() {
        TrackingCode first = TrackingCode.of("i-1", LocalDate.of(2026, 11, 23), 0);
        issues.put(Issue.submitted("i-0", first, Samples.filing(Samples.OWN, "Trước"), Samples.MONDAY));

        assertThat(issueOf(submit(request("i-1", "Sau"))).trackingCode())
                .isEqualTo(TrackingCode.of("i-1", LocalDate.of(2026, 11, 23), 1));
    }

    @Test
    void a_code_carries_the_local_day() {
        Instant pastMidnightInHanoi = Instant.parse("2026-11-23T17:30:00Z");
        Request request =
                new Request("i-1", Samples.filing(Samples.OWN, "Đêm"), pastMidnightInHanoi, IssuesContract.OCCASION);

        assertThat(issueOf(submit(request)).trackingCode().value()).startsWith("HN-261124-");
    }

    @Test
    void nothing_is_taken_in_while_events_wait_too_long() {
        oldest = Duration.ofSeconds(61);

        assertThat(submit(request("i-1", "Mất điện"))).isEqualTo(new Submitted.Overloaded());
        assertThat(issues.size()).isZero();
    }

    @Test
    void events_may_wait_as_long_as_allowed() {
        oldest = Duration.ofSeconds(60);

        assertThat(submit(request("i-1", "Mất điện"))).isInstanceOf(Submitted.Stored.class);
    }

    private Submitted submit(Request request) {
        return Objects.requireNonNull(submitting.submit(request).block());
    }

    private static Request request(String id, String title) {
        return new Request(id, Samples.filing(Samples.OWN, title), Samples.MONDAY, IssuesContract.OCCASION);
    }

    private static Issue issueOf(Submitted outcome) {
        return outcome.fold(stored -> stored, again -> again, SubmitIssueTest::none, SubmitIssueTest::none);
    }

    private static Issue none() {
        throw new AssertionError("no issue was stored");
    }
}
