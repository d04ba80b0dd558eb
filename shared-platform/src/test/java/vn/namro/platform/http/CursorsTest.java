package vn.namro.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorsTest {

    private final Cursors cursors = new Cursors(new byte[32]);

    @Test
    void a_cursor_is_read_back() {
        assertThat(cursors.read(cursors.write("1764/đơn-1"))).contains("1764/đơn-1");
    }

    @Test
    void every_changed_character_is_noticed() {
        String cursor = cursors.write("1764/a");

        for (int i = 0; i < cursor.length() - 1; i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThat(cursors.read(changed)).as(changed).isEmpty();
        }
    }

    @Test
    void what_is_no_cursor_at_all_is_noticed() {
        assertThat(cursors.read("")).isEmpty();
        assertThat(cursors.read("?????")).isEmpty();
        assertThat(cursors.read("AAAA")).isEmpty();
    }
}
