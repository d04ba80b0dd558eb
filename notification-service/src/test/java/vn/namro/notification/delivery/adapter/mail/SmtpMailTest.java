package vn.namro.notification.delivery.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.namro.notification.Samples;
import vn.namro.notification.delivery.domain.Letter;
import vn.namro.notification.delivery.domain.Notice.Addressee;
import vn.namro.testing.SettableClock;

class SmtpMailTest {

    @RegisterExtension
    private static final GreenMailExtension SERVER = new GreenMailExtension(anyPort());

    private static ServerSetup anyPort() {
        return ServerSetupTest.SMTP.dynamicPort();
    }

    @Test
    void the_server_gets_the_letter_with_the_identity_of_its_delivery() throws IOException, MessagingException {
        new SmtpMail(Letters.smtp(SERVER.getSmtp().getPort()), Letters.MIME).take(Letters.letter());

        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo("<0123456789abcdef0123456789abcdef@namro.invalid>");
        assertThat(received[0].getSubject()).isEqualTo("[HN-261123-7K3M9Q] Đến hạn trả lời");
        assertThat(received[0].getAllRecipients()[0].toString()).contains("o-hn-ct-1@demo.namro.invalid");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a_letter_is_read_back_as_text_and_html_in_full() throws IOException, MessagingException {
        send(Letters.letter());

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.isMimeType("multipart/alternative")).isTrue();
        Multipart parts = (Multipart) received.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(Letters.letter().text());
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo(Letters.letter().html());
    }

    @Test
    void the_letters_of_one_issue_answer_one_root_and_say_that_a_machine_wrote_them()
            throws IOException, MessagingException {
        send(Letters.letter());

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getHeader("References"))
                .containsExactly("<fedcba9876543210fedcba9876543210@namro.invalid>");
        assertThat(received.getHeader("In-Reply-To")).isEqualTo(received.getHeader("References"));
        assertThat(received.getHeader("List-Id")).containsExactly("<reminders.namro.invalid>");
        assertThat(received.getHeader("Content-Language")).containsExactly("vi, en");
    }

    @Test
    void a_line_break_in_a_name_begins_no_header() throws IOException, MessagingException {
        send(Letters.letter(
                new Addressee("o-1", "Mẫu\r\nBcc: ai@namro.invalid", "o-1@demo.namro.invalid"), "Xin chào"));

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getAllRecipients()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o@namro.invalid\r\nBcc: ai@namro.invalid", "o@namro.invalid, ai@namro.invalid", "o", ""})
    void what_is_no_address_of_one_person_gets_no_letter(String address) {
        assertThatThrownBy(() -> send(Letters.letter(new Addressee("o-1", "Mẫu", address), "Xin chào")))
                .isInstanceOf(IOException.class);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_sender_that_is_no_address_is_refused_at_the_start() {
        assertThatThrownBy(() -> new MimeLetters("namro\r\nBcc: ai@namro.invalid", SettableClock.at(Samples.DUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("namro.mail.from");
    }

    private static void send(Letter letter) throws IOException {
        new SmtpMail(Letters.smtp(SERVER.getSmtp().getPort()), Letters.MIME).take(letter);
    }

    @Test
    void a_server_that_is_away_is_an_error_with_a_reason() {
        int port = SERVER.getSmtp().getPort();
        SERVER.stop();

        assertThatThrownBy(() -> new SmtpMail(Letters.smtp(port), Letters.MIME).take(Letters.letter()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the mail server did not take it");
    }
}
