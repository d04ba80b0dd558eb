package vn.namro.routing.responsibility.domain.version;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.routing.Entries.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.namro.routing.SmallCity;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.version.Differences.Changed;
import vn.namro.routing.responsibility.domain.version.Differences.Field;

class DifferencesTest {

    private static final MatrixEntry A = entry("a", "hn-ct").build();
    private static final MatrixEntry B = entry("b", "hn-ct").build();

    @Test
    void the_same_entries_do_not_differ() {
        assertThat(Differences.between(List.of(A, B), List.of(A, B)))
                .isEqualTo(new Differences(List.of(), List.of(), List.of(), false));
    }

    @Test
    void entries_are_added_removed_and_changed_field_by_field() {
        MatrixEntry changed = entry("a", "@board").valid(SmallCity.MARCH, null).build();
        MatrixEntry added = entry("c", "hn-ct").build();

        assertThat(Differences.between(List.of(A, B), List.of(changed, added)))
                .isEqualTo(new Differences(
                        List.of(added),
                        List.of(B),
                        List.of(new Changed(
                                "a",
                                List.of(
                                        new Field("lead", "hn-ct", "@board"),
                                        new Field("validFrom", "", "2025-03-01")))),
                        false));
    }

    @Test
    void another_order_is_a_difference() {
        assertThat(Differences.between(List.of(A, B), List.of(B, A)).reordered())
                .isTrue();
    }
}
