package vn.namro.bench.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;
import reactor.core.publisher.Flux;
import vn.namro.bench.Benchmark;
import vn.namro.bench.JavaProcess;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Sizes;
import vn.namro.bench.accept.BareApplication;
import vn.namro.bench.city.City;
import vn.namro.bench.city.CityService;
import vn.namro.bench.city.Filing;
import vn.namro.bench.city.Lifecycle;
import vn.namro.bench.city.People;
import vn.namro.bench.city.Web;

/** Each service alone, and all in one process, from the command to ready; what they hold idle and after work. */
public final class FootprintBenchmark implements Benchmark {

    private static final String BARE = "bare application";
    private static final String FIRST = "start, first";
    private static final String AGAIN = "start, again with its data";
    private static final String IDLE = "resident memory, idle";
    private static final String WORKED = "resident memory, after work";
    private static final String ALL = "all in one process";

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public Report run(Sizes size) throws IOException {
        Report report = new Report(BARE).upon(City.nameOfOtherDatabase());
        try (Web web = new Web();
                City city = City.start("1g")) {
            bare(report, city, size);
            for (CityService service : CityService.values()) {
                start(report, web, city, service, FIRST);
            }
            work(new Lifecycle(web, city, new People(web, city.url(CityService.INTAKE)), answer -> {}), size);
            for (CityService service : CityService.values()) {
                report.add(Row.of(
                        WORKED,
                        service.lowerCase(),
                        "MiB",
                        city.process(service).residentMiB()));
                city.stop(service);
            }
            city.database().ifPresent(process -> report.add(Row.of(WORKED, "database", "MiB", process.residentMiB())));
            report.add(Row.of(WORKED, "broker", "MiB", city.broker().residentMiB()));
            for (CityService service : CityService.values()) {
                start(report, web, city, service, AGAIN);
            }
            allInOne(report, web, size);
        }
        return report.note(
                "Heaps: at most 256 MiB a service, 1 GiB the database, 512 MiB the broker, 384 MiB all in one"
                        + " process with broker and database. Idle: %d s after ready.".formatted(idleSeconds(size)));
    }

    private static int idleSeconds(Sizes size) {
        return size.pick(0, 5, 15);
    }

    private static void bare(Report report, City city, Sizes size) throws IOException {
        for (String start : List.of(FIRST, AGAIN)) {
            long begin = System.nanoTime();
            try (JavaProcess process = JavaProcess.start(BareApplication.class, "256m", city.mongo(), "0")) {
                report.add(Row.of(start, BARE, "s", seconds(begin)));
                if (start.equals(FIRST)) {
                    rest(idleSeconds(size));
                    report.add(Row.of(IDLE, BARE, "MiB", process.residentMiB()));
                }
            }
        }
    }

    private static void start(Report report, Web web, City city, CityService service, String start) throws IOException {
        long begin = System.nanoTime();
        city.run(web, service, "-Xmx256m", "-XX:+UseSerialGC");
        report.add(Row.of(start, service.lowerCase(), "s", seconds(begin)));
        if (start.equals(FIRST)) {
            report.add(Row.of(
                    IDLE, service.lowerCase(), "MiB", city.process(service).residentMiB()));
        }
    }

    private static void work(Lifecycle lifecycle, Sizes size) {
        int kinds = lifecycle.liveOneOfEachKind().size();
        int more = size.pick(0, 100, 2_000);
        Flux.range(kinds, more)
                .flatMap(number -> lifecycle.live(new Filing(number)), 8)
                .blockLast();
    }

    private static void allInOne(Report report, Web web, Sizes size) throws IOException {
        Path directory = Files.createTempDirectory("namro-bench-");
        int ready = 0;
        for (String start : List.of(FIRST, AGAIN)) {
            long begin = System.nanoTime();
            try (Together together = Together.start(web, directory)) {
                ready++;
                report.add(Row.of(start, ALL, "s", seconds(begin)));
                rest(idleSeconds(size));
                report.add(Row.of(
                        start.equals(FIRST) ? IDLE : IDLE + ", second start", ALL, "MiB", together.residentMiB()));
            }
        }
        FileSystemUtils.deleteRecursively(directory);
        report.right("the system starts, and again with its data", ready == 2, ready + " times");
    }

    private static void rest(int seconds) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
