package vn.namro.bench.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One thread; a method each for the index and for the walk. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CalendarJmh {

    private final Questions questions = new Questions();

    @Benchmark
    public Instant workingDaysIndex() {
        return questions
                .calendar
                .dueAfterWorkingDays(questions.moment(), Questions.DAYS)
                .at();
    }

    @Benchmark
    public Instant workingDaysWalk() {
        return questions.walk.workingDaysAfter(questions.moment(), Questions.DAYS);
    }

    @Benchmark
    public Instant workingHoursIndex() {
        return questions
                .calendar
                .dueAfterWorkingTime(questions.moment(), Questions.HOURS)
                .at();
    }

    @Benchmark
    public Instant workingHoursWalk() {
        return questions.walk.workingTimeAfter(questions.moment(), Questions.HOURS);
    }

    @Benchmark
    public Duration betweenIndex() {
        Instant moment = questions.moment();
        return questions.calendar.workingTimeBetween(moment, moment.plus(Questions.LATER));
    }

    @Benchmark
    public Duration betweenWalk() {
        Instant moment = questions.moment();
        return questions.walk.workingTimeBetween(moment, moment.plus(Questions.LATER));
    }
}
