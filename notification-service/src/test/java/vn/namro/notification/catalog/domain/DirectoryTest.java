package vn.namro.notification.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DirectoryTest {

    private static final LocalDate MERGER = LocalDate.of(2025, 3, 1);

    private final Directory directory = new Directory(
            List.of(
                    new Agency("old", "Sở cũ", "Old", MERGER, List.of("new", "other")),
                    new Agency("new", "Sở mới", "New", null, List.of())),
            List.of(holder("a", "old", null, MERGER), holder("b", "new", MERGER, null)));

    @Test
    void the_main_successor_answers_for_an_agency_that_has_ended() {
        assertThat(directory.holders("old", Position.LEAD, MERGER))
                .extracting(Officer::id)
                .containsExactly("b");
    }

    @Test
    void before_its_end_an_agency_answers_for_itself() {
        assertThat(directory.holders("old", Position.LEAD, MERGER.minusDays(1)))
                .extracting(Officer::id)
                .containsExactly("a");
    }

    @Test
    void an_agency_answers_for_itself_and_for_those_it_succeeds_from_their_end_on() {
        assertThat(directory.answeredFor("new", MERGER)).containsExactly("new", "old");
        assertThat(directory.answeredFor("new", MERGER.minusDays(1))).containsExactly("new");
        assertThat(directory.answeredFor("unknown", MERGER)).containsExactly("unknown");
    }

    @Test
    void a_person_out_of_office_is_known_but_holds_nothing() {
        assertThat(directory.officer("a", MERGER)).isEmpty();
        assertThat(directory.known("a")).isPresent();
    }

    @Test
    void agencies_that_succeed_one_another_in_a_circle_do_not_hang_it() {
        Directory circle = new Directory(
                List.of(
                        new Agency("x", "X", "X", MERGER, List.of("y")),
                        new Agency("y", "Y", "Y", MERGER, List.of("x"))),
                List.of());

        assertThat(circle.holders("x", Position.LEAD, MERGER)).isEmpty();
    }

    private static Officer holder(String id, String agency, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Officer(id, agency, Position.LEAD, id, id + "@demo.namro.invalid", from, until);
    }
}
