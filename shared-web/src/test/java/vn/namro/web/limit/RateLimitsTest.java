package vn.namro.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import vn.namro.platform.http.Languages;
import vn.namro.platform.http.ProblemErrorHandler;
import vn.namro.platform.http.Problems;

class RateLimitsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RateLimits limits = new RateLimits(
            new LimitSettings(Duration.ofMinutes(10), 3, 1, 100),
            new ProblemErrorHandler(new Problems(words()), new ObjectMapper()),
            metrics);

    private static StaticMessageSource words() {
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage("problem.TOO_MANY_REQUESTS", Languages.VIETNAMESE, "Quá nhiều");
        return words;
    }

    /** The answer's status; null where the request went on. */
    private @Nullable HttpStatus ask(String path, String address, @Nullable String person) {
        return ask(exchange(path, address, person));
    }

    private static MockServerWebExchange exchange(String path, String address, @Nullable String person) {
        MockServerWebExchange.Builder exchange = MockServerWebExchange.builder(
                MockServerHttpRequest.get(path).remoteAddress(new InetSocketAddress(address, 1)));
        if (person != null) {
            Principal known = () -> person;
            exchange.principal(known);
        }
        return exchange.build();
    }

    private @Nullable HttpStatus ask(MockServerWebExchange exchange) {
        limits.filter(exchange, on -> Mono.empty()).block();
        return (HttpStatus) exchange.getResponse().getStatusCode();
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_come_again() {
        assertThat(ask("/track/x", "10.0.0.1", null)).isNull();
        MockServerWebExchange second = exchange("/track/x", "10.0.0.1", null);

        assertThat(ask(second)).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(second.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("600");
        assertThat(metrics.counter("namro.http.throttled").count()).isEqualTo(1);
    }

    @Test
    void each_client_counts_alone() {
        assertThat(ask("/track/x", "10.0.0.2", null)).isNull();
        assertThat(ask("/track/x", "10.0.0.3", null)).isNull();
        assertThat(ask("/track/x", "10.0.0.2", "mai")).isNull();
    }

    @Test
    void a_person_has_more_room_than_an_address_wherever_he_or_she_is() {
        for (String address : List.of("10.0.0.4", "10.0.0.5", "10.0.0.6")) {
            assertThat(ask("/api/issues", address, "lan")).isNull();
        }
        assertThat(ask("/api/issues", "10.0.0.7", "lan")).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void health_metrics_and_files_are_never_refused() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("/actuator/health", "10.0.0.8", null)).isNull();
            assertThat(ask("/assets/1/a.js", "10.0.0.8", null)).isNull();
        }
    }
}
