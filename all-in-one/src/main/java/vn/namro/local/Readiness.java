package vn.namro.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Waits until services say that they are ready. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Returns as soon as all are ready; names those that are not when the time is up. */
    void await(List<String> urls, Duration limit) {
        Stopwatch waited = Stopwatch.start();
        List<String> waiting = urls;
        while (true) {
            waiting = waiting.stream().filter(url -> !isReady(url)).toList();
            if (waiting.isEmpty()) {
                return;
            }
            if (waited.hasPassed(limit)) {
                throw new CannotStartException(
                        "Chưa sẵn sàng sau %1$d giây: %2$s. / Not ready after %1$d seconds: %2$s."
                                .formatted(limit.toSeconds(), String.join(", ", waiting)));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean isReady(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
