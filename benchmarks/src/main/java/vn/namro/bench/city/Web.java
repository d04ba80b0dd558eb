package vn.namro.bench.city;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Requests of the load's clients. One thread sends and receives, so that what counts answers needs no locks. */
public final class Web implements AutoCloseable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 400;

    private final ConnectionProvider connections = ConnectionProvider.builder("bench")
            .maxConnections(CONNECTIONS)
            .pendingAcquireMaxCount(-1)
            .build();
    private final LoopResources thread = LoopResources.create("bench-load", 1, true);
    private final HttpClient client =
            HttpClient.create(connections).runOn(thread, false).responseTimeout(ANSWER_WITHIN);

    /** Reads. */
    public Mono<Answer> get(String url, String token) {
        return timed(client.headers(with(token, headers -> {})).get().uri(url).responseSingle(Web::answer));
    }

    /** Sends JSON; {@code more} adds headers. An empty token is none. */
    public Mono<Answer> post(String url, String json, String token, Consumer<HttpHeaders> more) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return timed(client.headers(with(token, more))
                .post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .responseSingle(Web::answer));
    }

    private static Consumer<HttpHeaders> with(String token, Consumer<HttpHeaders> more) {
        return headers -> {
            headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json");
            headers.set(HttpHeaderNames.ACCEPT_LANGUAGE, "en");
            if (!token.isEmpty()) {
                headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token);
            }
            more.accept(headers);
        };
    }

    private static Mono<Answer> answer(HttpClientResponse response, ByteBufMono content) {
        HttpHeaders headers = response.responseHeaders();
        return content.asByteArray()
                .defaultIfEmpty(new byte[0])
                .map(body -> new Answer(
                        response.status().code(),
                        body,
                        headers.get(HttpHeaderNames.ETAG),
                        headers.get(HttpHeaderNames.RETRY_AFTER),
                        0));
    }

    private static Mono<Answer> timed(Mono<Answer> answer) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return answer.map(got -> new Answer(
                    got.status(), got.body(), got.version(), got.retryAfter(), (System.nanoTime() - start) / 1e6));
        });
    }

    @Override
    public void close() {
        connections.dispose();
        thread.dispose();
    }
}
