package vn.namro.intake.issue.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class OpenStreamsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final OpenStreams streams = new OpenStreams(new StreamSettings(SECOND, SECOND, 1));

    @Test
    void every_person_has_places_of_his_or_her_own() {
        assertThat(streams.enter("an")).isTrue();
        assertThat(streams.enter("an")).isFalse();
        assertThat(streams.enter("binh")).isTrue();
    }

    @Test
    void a_place_is_free_again_however_the_stream_ends() {
        streams.enter("an");
        streams.until("an", Flux.error(new IllegalStateException("lost")))
                .onErrorComplete()
                .blockLast(SECOND);
        assertThat(streams.enter("an")).isTrue();

        streams.until("an", Flux.never()).subscribe().dispose();
        assertThat(streams.enter("an")).isTrue();
    }

    @Test
    void all_streams_end_when_the_service_shuts_down() {
        List<String> ended = new ArrayList<>();
        streams.enter("an");
        streams.until("an", Flux.never()).doOnComplete(() -> ended.add("an")).subscribe();

        streams.shutDown();

        assertThat(ended).containsExactly("an");
    }

    @Test
    void settings_that_make_no_sense_are_named() {
        assertThatThrownBy(() -> new StreamSettings(Duration.ofMillis(9), SECOND, 1))
                .hasMessageContaining("poll must be 10");
        assertThatThrownBy(() -> new StreamSettings(SECOND, Duration.ofMillis(10), 1))
                .hasMessageContaining("heartbeat");
        assertThatThrownBy(() -> new StreamSettings(SECOND, SECOND, 0)).hasMessageContaining("perReader");
    }
}
