package vn.namro.bench.footprint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import vn.namro.bench.JavaProcess;
import vn.namro.bench.city.City;
import vn.namro.bench.city.CityService;
import vn.namro.bench.city.Web;
import vn.namro.local.Namro;

/** Broker, database and services in one process, as on a laptop. */
final class Together implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final long LOOK_NANOS = 50_000_000;
    /** Those of {@code namro}, without its archive of loaded classes. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms96m",
            "-Xmx384m",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=96m",
            "-Dlogback.configurationFile=logback-local.xml",
            "-Dorg.springframework.boot.logging.LoggingSystem=none");

    private final JavaProcess process;

    private Together(JavaProcess process) {
        this.process = process;
    }

    /** Returns when all three services say that they are ready. */
    static Together start(Web web, Path directory) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "NAMRO_DATA", directory.toString(),
                "NAMRO_LOG_DIR", directory.toString(),
                "NAMRO_KAFKA", "",
                "NAMRO_MONGO", "",
                "NAMRO_KAFKA_PORT", Integer.toString(City.freePort()),
                "NAMRO_MONGO_PORT", Integer.toString(City.freePort())));
        Map<CityService, String> urls = new HashMap<>();
        for (CityService service : CityService.values()) {
            int port = City.freePort();
            environment.put("NAMRO_" + service.name() + "_PORT", Integer.toString(port));
            urls.put(service, "http://127.0.0.1:" + port);
        }
        Together together =
                new Together(JavaProcess.launch(Namro.class, OPTIONS, environment, directory.resolve("all.log"), "up"));
        together.awaitReady(web, urls);
        return together;
    }

    private void awaitReady(Web web, Map<CityService, String> urls) {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!urls.values().stream().allMatch(url -> City.isReady(web, url))) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.close();
                throw new IllegalStateException("the system did not become ready");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    double residentMiB() {
        return process.residentMiB();
    }

    @Override
    public void close() {
        process.close();
    }
}
