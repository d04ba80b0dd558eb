package vn.namro.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Cursors cursors =
            new Cursors("a secret of at least 32 bytes, for tests".getBytes(StandardCharsets.UTF_8));
    private final Pages pages = new Pages("things", cursors);

    private static List<String> codes(List<Fault> faults) {
        return faults.stream().map(Fault::code).toList();
    }

    @Test
    void the_cursor_of_a_page_leads_to_the_place_of_its_last_item() {
        Pages.Page first = pages.page(List.of("a", "b", "c"), 2, Function.identity(), each -> "at " + each);

        List<Fault> faults = new ArrayList<>();
        Pages.Asked next = pages.read("2", Objects.requireNonNull(first.nextCursor()), faults);

        assertThat(first.items()).asList().containsExactly("a", "b");
        assertThat(next).isEqualTo(new Pages.Asked(2, "at b"));
        assertThat(faults).isEmpty();
    }

    @Test
    void the_last_page_has_no_cursor() {
        assertThat(pages.page(List.of("a", "b"), 2, Function.identity(), each -> each))
                .satisfies(page -> assertThat(page.items()).hasSize(2))
                .satisfies(page -> assertThat(page.nextCursor()).isNull());
    }

    @Test
    void a_cursor_of_another_list_or_of_nobody_and_a_limit_out_of_range_are_all_named() {
        String foreign = cursors.write("others at b");

        for (@Nullable String cursor : List.of(foreign, "made-up")) {
            for (String limit : List.of("0", "101", "-1", "ten", "99999999999")) {
                List<Fault> faults = new ArrayList<>();
                pages.read(limit, cursor, faults);
                assertThat(codes(faults)).containsExactlyInAnyOrder("INVALID_CURSOR", "OUT_OF_RANGE");
                assertThat(Pages.codeOf(faults)).isEqualTo("INVALID_CURSOR");
            }
        }
    }

    @Test
    void without_a_word_there_are_twenty_on_a_page() {
        assertThat(pages.read(null, null, new ArrayList<>())).isEqualTo(new Pages.Asked(20, null));
    }
}
