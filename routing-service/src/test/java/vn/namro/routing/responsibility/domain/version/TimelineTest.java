package vn.namro.routing.responsibility.domain.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.namro.routing.responsibility.domain.version.Deed.What;
import vn.namro.routing.responsibility.domain.version.Timeline.Status;

class TimelineTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    private static Activation activation(String version, Instant from, Instant said) {
        return new Activation(version, 1, from, "somebody", said, 0, null);
    }

    private static Timeline timeline(Activation... activations) {
        return new Timeline(List.of(activations));
    }

    private static Optional<String> at(Timeline timeline, Instant moment) {
        return timeline.at(moment).map(Activation::version);
    }

    @Test
    void the_last_to_begin_decides() {
        Timeline timeline = timeline(activation("a", MARCH, MARCH), activation("b", JULY, MARCH));

        assertThat(at(timeline, MAY)).contains("a");
        assertThat(at(timeline, JULY.minusMillis(1))).contains("a");
        assertThat(at(timeline, JULY)).contains("b");
    }

    @Test
    void what_was_scheduled_comes_also_if_another_was_put_before_it_later() {
        Timeline timeline =
                timeline(activation("a", MARCH, MARCH), activation("b", JULY, MARCH), activation("c", MAY, MAY));

        assertThat(at(timeline, MAY)).contains("c");
        assertThat(at(timeline, JULY)).contains("b");
    }

    @Test
    void of_two_that_begin_at_once_what_was_said_last_counts() {
        Timeline timeline = timeline(activation("a", MARCH, MARCH), activation("b", MARCH, MAY));

        assertThat(at(timeline, MARCH)).contains("b");
    }

    @Test
    void before_the_first_began_the_first_decides() {
        Timeline timeline = timeline(activation("b", JULY, MARCH), activation("a", MAY, MAY));

        assertThat(at(timeline, MARCH)).contains("a");
        assertThat(at(Timeline.EMPTY, MARCH)).isEmpty();
    }

    @Test
    void a_version_is_draft_scheduled_in_force_or_retired() {
        Timeline timeline =
                timeline(activation("a", MARCH, MARCH), activation("b", MAY, MARCH), activation("c", JULY, MARCH));

        assertThat(List.of("a", "b", "c", "d"))
                .extracting(version -> timeline.statusOf(version, MAY))
                .containsExactly(Status.RETIRED, Status.IN_FORCE, Status.SCHEDULED, Status.DRAFT);
    }

    @Test
    void what_was_stored_without_a_history_has_none() {
        assertThat(new Timeline(null).all()).isEmpty();
    }

    @Test
    void deeds_are_told_with_what_was_in_force_before_they_were_done() {
        Timeline timeline = timeline(activation("a", MARCH, MARCH), activation("b", JULY, MAY));
        List<Version> versions = List.of(
                new Version("a", 1, "release", MARCH, null),
                new Version("b", 1, "somebody", MAY.minusMillis(1), "why"));

        assertThat(Deed.all(versions, timeline))
                .extracting(deed -> deed.what() + " " + deed.before() + " " + deed.after())
                .containsExactly(
                        What.VERSION_ACTIVATED + " a b",
                        What.VERSION_MADE + " a b",
                        What.VERSION_ACTIVATED + " null a",
                        What.VERSION_MADE + " null a");
    }
}
