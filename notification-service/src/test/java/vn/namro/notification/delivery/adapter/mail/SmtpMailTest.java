package vn.namro.notification.delivery.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
    void a_server_that_is_away_is_an_error_with_a_reason() {
        int port = SERVER.getSmtp().getPort();
        SERVER.stop();

        assertThatThrownBy(() -> new SmtpMail(Letters.smtp(port), Letters.MIME).take(Letters.letter()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the mail server did not take it");
    }
}
