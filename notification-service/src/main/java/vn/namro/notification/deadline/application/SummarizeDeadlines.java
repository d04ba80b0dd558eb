package vn.namro.notification.deadline.application;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.domain.watch.AgencyName;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Triage;
import vn.namro.notification.deadline.domain.watch.Watch;

/**
 * Counts what is late, due today and due this week, by who holds it. It reads the watches in the order in which they are
 * due, by the index of that order, and stops at the end of the week: what is due later costs nothing, nor does what is closed,
 * which stands behind every date. So a request costs at most {@link #MOST} reads, however many watches there are.
 */
public final class SummarizeDeadlines {

    /** So many are read at the most; where there are more, the summary says that it is not complete. */
    static final int MOST = 2_000;

    private static final Set<Watch.Status> IN_HAND = Set.of(Watch.Status.OPEN, Watch.Status.IN_TRIAGE);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Watches watches;
    private final Times times;

    public SummarizeDeadlines(Watches watches, Times times) {
        this.watches = watches;
        this.times = times;
    }

    /**
     * How many are how near to their limit.
     *
     * @param today still due until midnight
     * @param week due after today, until Sunday
     * @param lateDay late by less than a day; the three add up to {@code late}
     * @param lateWeek late by a day to a week
     * @param lateLonger late by more than a week
     */
    public record Counts(int late, int today, int week, int lateDay, int lateWeek, int lateLonger) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    late + other.late,
                    today + other.today,
                    week + other.week,
                    lateDay + other.lateDay,
                    lateWeek + other.lateWeek,
                    lateLonger + other.lateLonger);
        }
    }

    /** What one agency holds. */
    public record OfAgency(AgencyName agency, Counts counts) {}

    /**
     * The counts, and those of each agency that holds something of it, the latest first.
     *
     * @param complete whether everything was counted
     */
    public record Summary(Instant at, Counts all, List<OfAgency> agencies, boolean complete) {

        public Summary {
            agencies = List.copyOf(agencies);
        }
    }

    /**
     * Counts what a reader may see.
     *
     * @param ofAgency to whose people it is limited; absent: to nobody's
     */
    public Mono<Summary> summarize(@Nullable String ofAgency) {
        Instant now = times.city().instant();
        LocalDate today = LocalDate.ofInstant(now, times.zone());
        Instant tomorrow = startOf(today.plusDays(1));
        Instant monday = startOf(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        return watches.list(new Watches.Query(null, ofAgency, null, MOST))
                .map(Watches.Listed::watch)
                .takeWhile(watch -> watch.dueAt().isBefore(monday))
                .collectList()
                .map(read -> {
                    Map<AgencyName, Counts> byAgency = new LinkedHashMap<>();
                    read.stream()
                            .filter(watch -> IN_HAND.contains(watch.status()))
                            .forEach(watch -> holder(watch)
                                    .ifPresent(agency ->
                                            byAgency.merge(agency, count(watch, now, tomorrow), Counts::plus)));
                    return summary(now, byAgency, read.size() < MOST);
                });
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(times.zone()).toInstant();
    }

    private static Optional<AgencyName> holder(Watch watch) {
        return watch.handover(watch.generation())
                .map(Handover::person)
                .map(Handover.Person::agency)
                .or(() -> watch.triage(watch.generation()).map(Triage::agency));
    }

    private static Counts count(Watch watch, Instant now, Instant tomorrow) {
        Duration late = Duration.between(watch.dueAt(), now);
        if (late.isNegative() || late.isZero()) {
            return watch.dueAt().isBefore(tomorrow) ? new Counts(0, 1, 0, 0, 0, 0) : new Counts(0, 0, 1, 0, 0, 0);
        }
        return late.compareTo(DAY) < 0
                ? new Counts(1, 0, 0, 1, 0, 0)
                : late.compareTo(WEEK) < 0 ? new Counts(1, 0, 0, 0, 1, 0) : new Counts(1, 0, 0, 0, 0, 1);
    }

    private static Summary summary(Instant now, Map<AgencyName, Counts> byAgency, boolean complete) {
        List<OfAgency> agencies = byAgency.entrySet().stream()
                .map(each -> new OfAgency(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt((OfAgency each) -> each.counts().late())
                        .thenComparingInt(each -> each.counts().today())
                        .thenComparingInt(each -> each.counts().week())
                        .reversed())
                .toList();
        Counts all = agencies.stream().map(OfAgency::counts).reduce(Counts.NONE, Counts::plus);
        return new Summary(now, all, agencies, complete);
    }
}
