package vn.namro.notification.delivery.adapter.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import vn.namro.notification.delivery.domain.Letter;

/**
 * Letters as MIME messages: plain text with an HTML alternative, a Message-ID that is the delivery's own, and the headers
 * by which mail programs show the letters of one issue together and answer none of them by themselves.
 */
final class MimeLetters {

    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final String MESSAGE_ID = "Message-ID";

    private final InternetAddress from;
    private final Clock clock;

    MimeLetters(String from, Clock clock) {
        this.from = sender(from);
        this.clock = clock;
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("namro.mail.from must be a mail address, not " + from, e);
        }
    }

    /** Fills a message; the identity is set last, because saving a message gives it another. */
    MimeMessage fill(MimeMessage message, Letter letter) throws IOException {
        try {
            message.setFrom(from);
            message.setRecipient(RecipientType.TO, addressee(letter));
            message.setSubject(letter.subject(), CHARSET);
            message.setSentDate(Date.from(clock.instant()));
            message.setContent(content(letter));
            setHeaders(message, letter);
            message.saveChanges();
            message.setHeader(MESSAGE_ID, letter.messageId());
            return message;
        } catch (MessagingException e) {
            throw new IOException("the letter cannot be written as a message: " + e.getMessage(), e);
        }
    }

    /** An address is checked, since nothing else keeps a line break in it from beginning a header of its own. */
    private static InternetAddress addressee(Letter letter) throws MessagingException, IOException {
        InternetAddress to =
                new InternetAddress(letter.to().email(), letter.to().name(), CHARSET);
        to.validate();
        return to;
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), CHARSET, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), CHARSET, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private void setHeaders(MimeMessage message, Letter letter) throws MessagingException {
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Id", "<reminders." + domain + ">");
        message.setHeader("Content-Language", String.join(", ", letter.languages()));
        String thread = letter.threadId();
        if (thread != null) {
            message.setHeader("In-Reply-To", thread);
            message.setHeader("References", thread);
        }
    }
}
