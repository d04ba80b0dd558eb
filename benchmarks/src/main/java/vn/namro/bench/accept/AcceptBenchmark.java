package vn.namro.bench.accept;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import reactor.core.publisher.Mono;
import vn.namro.bench.Benchmark;
import vn.namro.bench.JavaProcess;
import vn.namro.bench.Report;
import vn.namro.bench.Row;
import vn.namro.bench.Sizes;
import vn.namro.bench.city.Answer;
import vn.namro.bench.city.City;
import vn.namro.bench.city.CityService;
import vn.namro.bench.city.Filing;
import vn.namro.bench.city.People;
import vn.namro.bench.city.Published;
import vn.namro.bench.city.Web;

/**
 * Intake as it is, with its relay, beside the least that could accept an issue. The other services do not run; nor does
 * anything read what is published before the end.
 */
public final class AcceptBenchmark implements Benchmark {

    private static final String INTAKE = "intake";
    private static final String BARE = "bare endpoint";
    private static final String[] SERVICE_OPTIONS = {"-Xmx512m"};
    private static final List<Integer> CLIENTS = List.of(1, 32);
    private static final int MANY = 32;
    private static final double LEAST_SHARE = 0.6;
    private static final Duration PUBLISHED_WITHIN = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public Report run(Sizes size) throws IOException {
        Report report = new Report(BARE).upon(City.nameOfOtherDatabase());
        try (Web web = new Web();
                City city = City.start(size.pick("512m", "2g", "5g"))) {
            city.run(web, CityService.ROUTING, SERVICE_OPTIONS);
            city.run(web, CityService.INTAKE, SERVICE_OPTIONS);
            People people = new People(web, city.url(CityService.INTAKE));
            Server intake = new Server(
                    INTAKE,
                    filing -> people.enterprise(filing.taxCode())
                            .flatMap(token -> file(web, city.url(CityService.INTAKE), filing, token)));
            // Zones and categories come from routing, which stops then: it would take part of the machine.
            intake.acceptOneOfEachKind();
            city.stop(CityService.ROUTING);
            try (MongoClient database = MongoClients.create(city.mongo())) {
                int filler = filler(database, city);
                try (JavaProcess process =
                        JavaProcess.start(BareApplication.class, "512m", city.mongo(), Integer.toString(filler))) {
                    Server bare = new Server(BARE, filing -> file(web, process.ready(), filing, ""));
                    race(List.of(bare, intake), database, size);
                    report(report, bare, intake);
                    check(report, city, database, intake, bare);
                }
            }
        }
        return report;
    }

    private static Mono<Answer> file(Web web, String server, Filing filing, String token) {
        return web.post(server + "/api/issues", filing.json(), token, headers -> key(headers, filing));
    }

    private static void key(HttpHeaders headers, Filing filing) {
        headers.set("Idempotency-Key", "bench-" + filing.number());
    }

    /** What the bare endpoint's document lacks to be as large as one of intake. */
    private static int filler(MongoClient database, City city) {
        RawBsonDocument stored = database.getDatabase(city.databaseOf(CityService.INTAKE))
                .getCollection("issues", RawBsonDocument.class)
                .find()
                .first();
        int bare = new RawBsonDocument(BsonDocument.parse(new Filing(0).json()), new BsonDocumentCodec())
                .getByteBuffer()
                .remaining();
        return stored == null ? 0 : Math.max(0, stored.getByteBuffer().remaining() - bare);
    }

    private static void race(List<Server> servers, MongoClient database, Sizes size) {
        servers.forEach(server -> server.warmUp(MANY, size.pick(1.0, 10.0, 60.0)));
        int rounds = size.pick(1, 2, 3);
        for (int round = 0; round < rounds; round++) {
            for (int clients : CLIENTS) {
                servers.forEach(server -> server.measure(clients, size.pick(0.5, 6.0, 15.0)));
            }
            database.getDatabase(BareController.DATABASE)
                    .getCollection(BareController.COLLECTION)
                    .deleteMany(new Document());
        }
    }

    private static void report(Report report, Server... servers) {
        for (int clients : CLIENTS) {
            String what = "accept, %d client%s".formatted(clients, clients == 1 ? "" : "s");
            for (Server server : servers) {
                report.add(Row.of(what, server.name(), "per second", server.perSecond(clients)))
                        .add(Row.of(what + ", p50", server.name(), "ms", server.millis(clients, 50)))
                        .add(Row.of(what + ", p99", server.name(), "ms", server.millis(clients, 99)));
            }
        }
    }

    private static void check(Report report, City city, MongoClient database, Server intake, Server bare) {
        List<String> accepted = intake.accepted();
        Published published = Published.read(city.kafka(), accepted, PUBLISHED_WITHIN);
        long stored = database.getDatabase(city.databaseOf(CityService.INTAKE))
                .getCollection("issues")
                .countDocuments();
        long once = published.once(accepted);
        double share = intake.perSecond(MANY) / bare.perSecond(MANY);
        report.right(
                        "every accepted issue is stored once",
                        stored == accepted.size() && new HashSet<>(accepted).size() == stored,
                        "%,d accepted, %,d stored".formatted(accepted.size(), stored))
                .right(
                        "every accepted issue is published exactly once",
                        once == accepted.size() && published.count() == once,
                        "%,d of %,d; %,d others".formatted(once, accepted.size(), published.count() - once))
                .right(
                        "nothing is refused",
                        intake.others().isEmpty() && bare.others().isEmpty(),
                        "intake %s, bare %s".formatted(intake.others(), bare.others()))
                .required(
                        "at least 60 % of the bare endpoint's rate, 32 clients",
                        share >= LEAST_SHARE, "%.0f %%".formatted(100 * share))
                .note(
                        "Clients and servers share the machine; a document of the bare endpoint is as large as one of intake.");
    }
}
