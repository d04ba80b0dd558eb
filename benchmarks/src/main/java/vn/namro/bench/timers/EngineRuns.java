package vn.namro.bench.timers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.namro.bench.JavaProcess;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Samples;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.platform.store.Shards;
import vn.namro.platform.store.Stored;

/** Everything that is measured of our engine. */
final class EngineRuns {

    static final String NAME = "Năm Rõ, embedded database";

    private static final Instant FAR = Instant.parse("2090-01-01T00:00:00Z");
    private static final Duration LEAD = Duration.ofSeconds(3);
    private static final Duration TAKEOVER = Duration.ofSeconds(10);
    private static final int MOST_MILLIS_LATE = 1_000;
    private static final double MOST_GROWTH = 1.5;

    private final Plan plan;
    private final JavaProcess mongo;
    private final Path directory;
    private final Report report;
    private final String address;

    EngineRuns(Plan plan, JavaProcess mongo, Path directory, Report report) {
        this.plan = plan;
        this.mongo = mongo;
        this.directory = directory;
        this.report = report;
        this.address = mongo.ready().substring(mongo.ready().lastIndexOf(' ') + 1);
    }

    void run() throws IOException {
        try (Book few = filled("few", plan.few());
                Book many = filled("many", plan.many())) {
            try (JavaProcess small = engine("few", "a");
                    JavaProcess large = engine("many", "a")) {
                drain(few, small, many, large);
            }
            try (JavaProcess large = engine("many", "b")) {
                drained(many, large, "warm-steady", plan.warm());
                steady(many);
            }
            downtime(many);
            takeover(many);
        }
    }

    private Book filled(String database, int open) {
        Book book = Book.open(address, database, Math.max(Town.OFFICERS, open / 10));
        book.plan("open", open, number -> FAR.plusSeconds(number));
        return book;
    }

    private JavaProcess engine(String database, String instance) throws IOException {
        return TimerEngine.start(address, database, instance, letters(database, instance));
    }

    private Path letters(String database, String instance) {
        return directory.resolve(database + "-" + instance + ".letters");
    }

    private void drain(Book few, JavaProcess small, Book many, JavaProcess large) throws IOException {
        drained(few, small, "warm", plan.warm());
        drained(many, large, "warm", plan.warm());
        Cost atFew = new Cost();
        Cost atMany = new Cost();
        for (int round = 0; round < plan.rounds(); round++) {
            atFew.add(drained(few, small, "drain" + round + "x", plan.drained()));
            atMany.add(drained(many, large, "drain" + round + "x", plan.drained()));
        }
        atFew.tell(report, NAME, plan.few());
        atMany.tell(report, NAME, plan.many());
        double growth = atMany.cpuMillis().median() / atFew.cpuMillis().median();
        report.required(
                "processor time per firing at %,d open at most %.1f× of that at %,d"
                        .formatted(plan.many(), MOST_GROWTH, plan.few()),
                growth <= MOST_GROWTH,
                "%.2f×".formatted(growth));
    }

    private Cost.Round drained(Book book, JavaProcess engine, String group, int count) throws IOException {
        Instant at = MachineClock.now().plus(LEAD).plusMillis(count / 5);
        List<String> ids = book.plan(group, count, number -> at);
        Wait.until(at);
        double before = engine.cpuSeconds() + mongo.cpuSeconds();
        Wait.until("all of " + group + " fired", book::isIdle);
        double cpu = engine.cpuSeconds() + mongo.cpuSeconds() - before;
        Fired fired = new Fired(count, book.read(ids));
        report.right(
                group + ", all at once: each fired once, none early",
                fired.isAllOnce() && fired.early() == 0,
                "%,d of %,d".formatted(fired.once(), count));
        return new Cost.Round(count, Duration.between(at, fired.last()), cpu);
    }

    private void steady(Book book) {
        int count = plan.perSecond() * plan.seconds();
        Instant start = MachineClock.now().plus(LEAD).plusMillis(count / 5);
        List<String> ids =
                book.plan("steady", count, number -> start.plusNanos(number * 1_000_000_000L / plan.perSecond()));
        Wait.until(start.plusSeconds(plan.seconds()));
        Wait.until("the steady ones fired", book::isIdle);
        Fired fired = new Fired(count, book.read(ids));
        Samples late = fired.millisLate();
        tell(report, NAME, plan, late);
        report.right(
                "steady: each fired once, none early",
                fired.isAllOnce() && fired.early() == 0,
                "%,d of %,d once, %d early, the least late by %.1f ms"
                        .formatted(fired.once(), count, fired.early(), late.percentile(0.0001)));
        report.required(
                "p99 of the lateness at most %,d ms at %d firings a second, %,d open"
                        .formatted(MOST_MILLIS_LATE, plan.perSecond(), plan.many()),
                late.percentile(99) <= MOST_MILLIS_LATE,
                "%.0f ms".formatted(late.percentile(99)));
    }

    static void tell(Report report, String contender, Plan plan, Samples late) {
        String what = "late at %d/s, %,d open, ".formatted(plan.perSecond(), plan.many());
        for (int percent : List.of(50, 99, 100)) {
            String label = percent == 100 ? "max" : "p" + percent;
            report.add(Row.of(what + label, contender, "ms", late.percentile(percent)));
        }
    }

    private void downtime(Book book) throws IOException {
        Instant past = MachineClock.now().minus(Duration.ofHours(2));
        List<String> ids = book.plan("overdue", plan.overdue(), number -> past.plusMillis(number * 60L));
        Instant start = MachineClock.now();
        try (JavaProcess engine = engine("many", "after")) {
            Wait.until("what was overdue fired", book::isIdle);
        }
        Fired fired = new Fired(plan.overdue(), book.read(ids));
        List<String> sent = Files.readAllLines(letters("many", "after"));
        report.right(
                "after a downtime each overdue timer fires once and no letter goes twice",
                fired.isAllOnce() && new HashSet<>(sent).size() == sent.size() && sent.size() == fired.letters(),
                "%,d of %,d once; %,d letters, %,d of them different"
                        .formatted(fired.once(), plan.overdue(), sent.size(), new HashSet<>(sent).size()));
        long people = sent.stream()
                .map(line -> line.substring(line.indexOf(' ')))
                .distinct()
                .count();
        report.add(new Row(
                "catching up with %,d overdue, from a cold start".formatted(plan.overdue()),
                NAME,
                "per second",
                plan.overdue() / seconds(Duration.between(start, fired.last())),
                "%,d letters to %,d people".formatted(sent.size(), people)));
    }

    private void takeover(Book book) throws IOException {
        int seconds = plan.sharing();
        try (JavaProcess doomed = engine("many", "doomed");
                JavaProcess heir = engine("many", "heir")) {
            Wait.until(
                    "both share the shards",
                    () -> owners(book).distinct().count() == 2 && book.leases().size() == 16);
            int count = plan.perSecond() / 2 * seconds;
            Instant start = MachineClock.now().plus(LEAD).plusMillis(count / 5);
            List<String> ids =
                    book.plan("takeover", count, number -> start.plusMillis(number * 1_000L * seconds / count));
            Wait.until(start.plusSeconds(seconds / 3));
            List<Integer> shards = shardsOf(book, "doomed");
            Instant killed = MachineClock.now();
            doomed.close();
            Wait.until(start.plusSeconds(seconds));
            Wait.until("the heir fired all", book::isIdle);
            tell(new Fired(count, book.read(ids)), killed, shards);
        }
    }

    private void tell(Fired fired, Instant killed, List<Integer> shards) throws IOException {
        Duration longest = fired.timers().stream()
                .filter(stored -> shards.contains(Shards.of(stored.key())))
                .filter(stored -> Fired.sentAt(stored).isAfter(killed))
                .map(stored -> sinceKilled(stored, killed))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        List<String> sent = Stream.concat(
                        Files.readAllLines(letters("many", "doomed")).stream(),
                        Files.readAllLines(letters("many", "heir")).stream())
                .toList();
        report.right(
                "two instances share, one is killed: every timer fires, none early",
                fired.once() == fired.planned() && fired.early() == 0,
                "%,d of %,d; the killed one held %d of 16 shards; %d letters offered again under their old ids"
                        .formatted(
                                fired.once(),
                                fired.planned(),
                                shards.size(),
                                sent.size() - new HashSet<>(sent).size()));
        report.add(Row.of("longest wait after a kill for the other instance", NAME, "s", seconds(longest)));
        report.required(
                "after a kill the other fires the dead one's within " + TAKEOVER.toSeconds() + " s",
                longest.compareTo(TAKEOVER) <= 0,
                "%.1f s".formatted(seconds(longest)));
    }

    private static Duration sinceKilled(Stored<Timer> stored, Instant killed) {
        Instant due = stored.state().dueAt();
        return Duration.between(due.isAfter(killed) ? due : killed, Fired.sentAt(stored));
    }

    private static Stream<String> owners(Book book) {
        return book.leases().stream().map(lease -> lease.getString("owner"));
    }

    private static List<Integer> shardsOf(Book book, String instance) {
        return book.leases().stream()
                .filter(lease -> lease.getString("owner").startsWith(instance + "/"))
                .map(lease -> lease.getString("_id"))
                .map(id -> Integer.valueOf(id.substring(id.lastIndexOf('/') + 1)))
                .toList();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
