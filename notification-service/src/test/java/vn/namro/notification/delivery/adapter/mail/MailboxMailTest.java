package vn.namro.notification.delivery.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.namro.notification.delivery.adapter.mail.Mailboxes.Item;

class MailboxMailTest {

    private static final String FILE = "20261207T100000Z-DUE-HN-261123-7K3M9Q.eml";

    @TempDir
    private Path folder;

    private Mailboxes mailboxes;
    private MailboxMail mail;

    @BeforeEach
    void open() {
        mailboxes = new Mailboxes(folder.resolve("mailbox"));
        mail = new MailboxMail(mailboxes, Letters.MIME);
    }

    @Test
    void a_letter_delivered_twice_is_one_file_in_the_officers_folder() throws IOException {
        mail.take(Letters.letter());
        mail.take(Letters.letter());

        assertThat(files()).containsExactly("o-hn-ct-1/" + FILE);
        assertThat(mailboxes.list(10)).containsExactly(new Item("o-hn-ct-1", FILE));
        assertThat(new String(mailboxes.read("o-hn-ct-1", FILE).orElseThrow(), StandardCharsets.US_ASCII))
                .contains("Message-ID: <0123456789abcdef0123456789abcdef@namro.invalid>");
    }

    @Test
    void no_name_leads_out_of_the_folder() {
        assertThatThrownBy(() -> mail.take(Letters.letter("../outside", "text")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a name for a file");
    }

    @Test
    void reading_finds_letters_only() throws IOException {
        Files.createDirectories(folder.resolve("mailbox/o-1"));
        Files.writeString(folder.resolve("secret.eml"), "secret");

        assertThat(mailboxes.read("..", "secret.eml")).isEmpty();
        assertThat(mailboxes.read("o-1", "../../secret.eml")).isEmpty();
        assertThat(mailboxes.read("o-1", "none.eml")).isEmpty();
    }

    @Test
    void the_list_is_empty_before_the_first_letter() throws IOException {
        assertThat(mailboxes.list(10)).isEmpty();
    }

    @Test
    void the_text_of_a_letter_is_shown_with_whom_it_went_to() throws IOException {
        mail.take(Letters.letter());

        MailboxPages.Opened opened =
                MailboxPages.open(mailboxes.read("o-hn-ct-1", FILE).orElseThrow());

        assertThat(opened.text()).contains("Kính gửi Cán bộ mẫu", "<script>alert(1)</script>");
        assertThat(opened.subject()).contains("Đến hạn trả lời");
    }

    @Test
    void a_letter_in_the_list_has_its_moment_by_the_citys_clock() {
        String named = "20261123T101501Z-ASSIGNED-HN-1.eml";

        assertThat(MailboxPages.list(List.of(new Mailboxes.Item("o-1", named), new Mailboxes.Item("o-1", "x.eml"))))
                .containsExactly(
                        new MailboxPages.Row("o-1", named, "HN-1 · ASSIGNED", "17:15 23/11/2026"),
                        new MailboxPages.Row("o-1", "x.eml", "x.eml", ""));
    }

    @Test
    void the_html_of_a_letter_is_found_beside_its_text() throws IOException {
        mail.take(Letters.letter());

        assertThat(MailboxPages.html(mailboxes.read("o-hn-ct-1", FILE).orElseThrow()))
                .isEqualTo("<p>Đã đến hạn</p>");
    }

    private List<String> files() throws IOException {
        Path root = folder.resolve("mailbox");
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }
}
