package vn.namro.notification.deadline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.namro.notification.Samples.HANOI;
import static vn.namro.notification.Samples.ISSUED;
import static vn.namro.notification.Samples.local;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.application.SummarizeDeadlines.Counts;
import vn.namro.notification.deadline.application.SummarizeDeadlines.OfAgency;
import vn.namro.notification.deadline.application.SummarizeDeadlines.Summary;
import vn.namro.notification.deadline.domain.watch.Pause;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.testing.SettableClock;

class SummarizeDeadlinesTest {

    /** A Wednesday, so that the week goes on for four days. */
    private static final Instant NOW = local("2026-11-25T15:00");

    private final InMemoryWatches watches = new InMemoryWatches();
    private final SettableClock clock = SettableClock.at(NOW);
    private final SummarizeDeadlines summarizing = new SummarizeDeadlines(watches, new Times(clock, clock, HANOI));

    @Test
    void today_ends_at_midnight_and_the_week_on_sunday() {
        due("2026-11-25T23:59");
        due("2026-11-26T00:00");
        due("2026-11-29T23:59");
        due("2026-11-30T00:00");

        assertThat(summary(null).all()).isEqualTo(new Counts(0, 1, 2, 0, 0, 0));
    }

    @Test
    void what_is_late_is_counted_by_how_long() {
        due("2026-11-25T14:59");
        due("2026-11-24T15:01");
        due("2026-11-24T15:00");
        due("2026-11-18T15:01");
        due("2026-11-18T15:00");

        assertThat(summary(null).all()).isEqualTo(new Counts(5, 0, 0, 2, 2, 1));
    }

    @Test
    void what_is_due_at_this_moment_is_not_late_yet() {
        due("2026-11-25T15:00");

        assertThat(summary(null).all()).isEqualTo(new Counts(0, 1, 0, 0, 0, 0));
    }

    @Test
    void who_waits_for_the_enterprise_and_what_is_closed_is_not_counted() {
        Pause pause = new Pause(Samples.ASSIGNMENT, "question/1", local("2026-11-24T09:00"), NOW, null, null, 0);
        watches.put(Turns.paused(issued("paused", "2026-11-24T15:00"), pause));
        watches.put(Turns.closed(issued("closed", "2026-11-24T15:00"), NOW));

        assertThat(summary(null).agencies()).isEmpty();
    }

    @Test
    void each_agency_has_its_counts_the_latest_first() {
        due("2026-11-26T15:00");
        watches.put(Turns.unclear(Watch.over("unclear", "HN-9", "Chưa rõ"), Samples.triage()));
        clock.set(local("2026-11-25T17:01"));

        assertThat(summary(null).agencies())
                .extracting(each -> each.agency().agencyId(), OfAgency::counts)
                .containsExactly(
                        tuple(Samples.CITY_OFFICE, new Counts(1, 0, 0, 1, 0, 0)),
                        tuple("hn-ct", new Counts(0, 0, 1, 0, 0, 0)));
    }

    @Test
    void an_agencys_people_get_the_counts_of_what_they_may_see() {
        due("2026-11-26T15:00");
        watches.put(Turns.unclear(Watch.over("unclear", "HN-9", "Chưa rõ"), Samples.triage()));

        assertThat(summary("hn-ct").all()).isEqualTo(new Counts(0, 0, 1, 0, 0, 0));
        assertThat(summary("hn-xd").agencies()).isEmpty();
    }

    @Test
    void it_says_when_there_is_more_than_it_reads() {
        IntStream.range(1, SummarizeDeadlines.MOST).forEach(n -> due("2026-11-26T15:00"));
        assertThat(summary(null).complete()).isTrue();

        due("2026-11-26T15:00");

        assertThat(summary(null).complete()).isFalse();
        assertThat(summary(null).all().week()).isEqualTo(SummarizeDeadlines.MOST);
    }

    private int made;

    private void due(String at) {
        watches.put(issued("issue-" + made++, at));
    }

    private static Watch issued(String id, String dueAt) {
        return Turns.issued(Watch.over(id, "HN-1", "Mất điện"), Samples.handover(ISSUED, ISSUED, local(dueAt)));
    }

    private Summary summary(@Nullable String ofAgency) {
        return Objects.requireNonNull(summarizing.summarize(ofAgency).block());
    }
}
