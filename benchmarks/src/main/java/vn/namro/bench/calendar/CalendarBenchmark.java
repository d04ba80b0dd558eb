package vn.namro.bench.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import vn.namro.bench.Benchmark;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Sizes;

/** How many due dates a second one core computes. */
public final class CalendarBenchmark implements Benchmark {

    private static final String INDEX = "shared-calendar";
    private static final String WALK = "walk from day to day (java.time)";
    private static final String WORKING_DAYS = "due 10 working days after";
    private static final double LEAST_PER_SECOND = 1_000_000;

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public Report run(Sizes size) {
        Questions ask = new Questions();
        int different = ask.disagreements();
        Report report = new Report(WALK);
        double days = race(
                report,
                size,
                WORKING_DAYS,
                () -> ask.calendar
                        .dueAfterWorkingDays(ask.moment(), Questions.DAYS)
                        .at(),
                () -> ask.walk.workingDaysAfter(ask.moment(), Questions.DAYS));
        race(
                report,
                size,
                "due 8 working hours after",
                () -> ask.calendar
                        .dueAfterWorkingTime(ask.moment(), Questions.HOURS)
                        .at(),
                () -> ask.walk.workingTimeAfter(ask.moment(), Questions.HOURS));
        race(report, size, "working time between, 20 days apart", () -> between(ask, true), () -> between(ask, false));
        return report.right(
                        "both answer alike",
                        different == 0,
                        "%,d different answers about %,d moments".formatted(different, ask.moments()))
                .required(
                        WORKING_DAYS + ": at least %,.0f a second on one core".formatted(LEAST_PER_SECOND),
                        days >= LEAST_PER_SECOND,
                        "%,.0f".formatted(days))
                .note(
                        "One thread, both in turns; medians of the rounds. The walk knows fixed hours and holidays only.");
    }

    private static Duration between(Questions ask, boolean index) {
        Instant from = ask.moment();
        Instant to = from.plus(Questions.LATER);
        return index ? ask.calendar.workingTimeBetween(from, to) : ask.walk.workingTimeBetween(from, to);
    }

    /** Returns what the index does in a second. */
    private static double race(Report report, Sizes size, String what, Supplier<?> index, Supplier<?> walk) {
        Duration slice = Duration.ofMillis(size.pick(1, 300, 1_000));
        Race race = new Race(index, walk, slice).run(size.pick(0, 5, 10), size.pick(1, 5, 11));
        report.add(Row.of(what, INDEX, "per second", race.firstPerSecond()))
                .add(Row.of(what, WALK, "per second", race.secondPerSecond()));
        return race.firstPerSecond();
    }
}
