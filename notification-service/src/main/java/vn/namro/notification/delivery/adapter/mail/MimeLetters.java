package vn.namro.notification.delivery.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.namro.notification.delivery.domain.Letter;

/** Letters as MIME messages: plain text with an HTML alternative, and a Message-ID that is the delivery's own. */
final class MimeLetters {

    private static final String MESSAGE_ID = "Message-ID";

    private final String from;
    private final Clock clock;

    MimeLetters(String from, Clock clock) {
        this.from = from;
        this.clock = clock;
    }

    /** Fills a message; the identity is set last, because saving a message gives it another. */
    MimeMessage fill(MimeMessage message, Letter letter) throws IOException {
        try {
            MimeMessageHelper filling = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            filling.setFrom(from);
            filling.setTo(new InternetAddress(letter.to().email(), letter.to().name(), StandardCharsets.UTF_8.name()));
            filling.setSubject(letter.subject());
            filling.setText(letter.text(), letter.html());
            filling.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            message.setHeader(MESSAGE_ID, letter.messageId());
            return message;
        } catch (MessagingException e) {
            throw new IOException("the letter cannot be written as a message: " + e.getMessage(), e);
        }
    }
}
