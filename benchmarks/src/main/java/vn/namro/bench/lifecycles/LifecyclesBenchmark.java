package vn.namro.bench.lifecycles;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.namro.bench.Benchmark;
import vn.namro.bench.Machine;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Samples;
import vn.namro.bench.Sizes;
import vn.namro.bench.city.City;
import vn.namro.bench.city.CityService;
import vn.namro.bench.city.Web;

/** Whole lives a second with ever more closed issues beside them; the fewest are the baseline of the more. */
public final class LifecyclesBenchmark implements Benchmark {

    private static final int CLIENTS = 32;
    private static final double LEAST_SHARE = 0.7;

    /** With so much memory 100,000 issues fit beside the services. */
    private static final long ROOMY_GIB = 20;

    private static final String WHAT = "whole lifecycles, " + CLIENTS + " at a time";

    @Override
    public String name() {
        return "lifecycles";
    }

    /** The embedded database keeps documents in memory: a million needs a database elsewhere. */
    private static List<Integer> stocks(Sizes size) {
        List<Integer> here = isRoomy() ? List.of(10_000, 100_000) : List.of(10_000, 50_000);
        List<Integer> full = City.otherDatabase().isPresent() ? List.of(10_000, 100_000, 1_000_000) : here;
        return size.pick(List.of(20, 40), List.of(2_000, 10_000), full);
    }

    private static boolean isRoomy() {
        return Machine.memory() >= ROOMY_GIB;
    }

    @Override
    public Report run(Sizes size) throws IOException {
        List<Integer> stocks = stocks(size);
        Report report = new Report(contender(stocks.get(0))).upon(City.nameOfOtherDatabase());
        try (Web web = new Web();
                City city = City.start(size.pick("512m", "2g", isRoomy() ? "14g" : "8g"));
                MongoClient database = MongoClients.create(city.mongo())) {
            for (CityService service : CityService.values()) {
                city.run(web, service, "-Xmx512m");
            }
            Lives lives = new Lives(web, city);
            Stock stock = new Stock(database, city);
            stock.learn(lives.liveOneOfEachKind());
            lives.during(CLIENTS, size.pick(1.0, 15.0, 60.0));
            Map<Integer, Double> perSecond = new LinkedHashMap<>();
            for (int count : stocks) {
                stock.growTo(count);
                perSecond.put(count, measure(report, lives, new Reads(web, city), count, size));
                city.database()
                        .ifPresent(process -> report.add(Row.of(
                                "resident memory of the database", contender(count), "MiB", process.residentMiB())));
            }
            check(report, perSecond, lives, stock);
        }
        return report;
    }

    private static String contender(int stored) {
        return "%,d stored".formatted(stored);
    }

    private static double measure(Report report, Lives lives, Reads reads, int count, Sizes size) {
        Samples perSecond = new Samples();
        Samples millis = new Samples();
        for (int round = 0; round < size.pick(1, 1, 3); round++) {
            double seconds = size.pick(1.0, 10.0, 20.0);
            long start = System.nanoTime();
            Samples took = lives.during(CLIENTS, seconds);
            perSecond.add(took.size() / ((System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1)));
            millis.addAll(took);
        }
        report.add(Row.of(WHAT, contender(count), "per second", perSecond.median()));
        for (int percent : List.of(50, 99)) {
            report.add(Row.of(WHAT + ", p" + percent, contender(count), "ms", millis.percentile(percent)));
        }
        reads.medians(size.pick(3, 20, 50))
                .forEach((what, median) -> report.add(Row.of(what, contender(count), "ms", median)));
        return perSecond.median();
    }

    private static void check(Report report, Map<Integer, Double> perSecond, Lives lives, Stock stock) {
        List<Integer> stocks = new ArrayList<>(perSecond.keySet());
        int few = stocks.get(0);
        int many = stocks.get(stocks.size() - 1);
        double share = perSecond.getOrDefault(many, 0.0) / perSecond.getOrDefault(few, 1.0);
        report.right(
                        "every issue that was filed ends",
                        lives.unfinished().isEmpty() && lives.ended() > 0,
                        "%,d ended, unfinished %s".formatted(lives.ended(), lives.unfinished()))
                .required(
                        "with %,d stored at least 70 %% of the rate with %,d".formatted(many, few),
                        share >= LEAST_SHARE,
                        "%.0f %%".formatted(100 * share))
                .note("A stored issue is closed and has %.1f documents in the three databases: %s."
                        .formatted(stock.documentsPerIssue(), stock.documentsByCollection()));
        if (City.otherDatabase().isEmpty()) {
            report.note("The embedded database keeps documents in memory, and more of them would not fit here: with"
                    + " NAMRO_MONGO another database takes 1,000,000.");
        }
    }
}
