package vn.namro.platform.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DrainTest {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    /** What happens when a drain of eight seconds is told to stop at once, beside an answer that never ends by itself. */
    private static Flux<String> stopping() {
        Drain drain = new Drain(Duration.ofSeconds(8), STOP_WITHIN);
        drain.start();
        Flux<String> endless = Flux.<String>never().takeUntilOther(drain.over()).concatWith(Mono.just("answer ended"));
        Mono<String> stopped =
                Mono.create(sink -> drain.stop(() -> sink.success("stopped, running: " + drain.isRunning())));
        return Flux.merge(endless, stopped);
    }

    @Test
    void for_as_long_as_it_waits_everything_goes_on_and_then_endless_answers_end_before_it_is_done() {
        StepVerifier.withVirtualTime(DrainTest::stopping)
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(8))
                .expectNext("answer ended", "stopped, running: false")
                .verifyComplete();
    }

    @Test
    void a_drain_that_is_longer_than_stopping_may_take_is_refused() {
        List<Duration> refused = List.of(Duration.ofSeconds(-1), STOP_WITHIN);

        assertThat(refused)
                .allSatisfy(wait -> assertThatThrownBy(() -> new Drain(wait, STOP_WITHIN))
                        .hasMessageContaining("namro.drain")
                        .hasMessageContaining(wait.toString()));
    }
}
