package vn.namro.notification.delivery.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import vn.namro.notification.delivery.domain.Letter;

/** Letters as files. The name follows from the delivery, so a letter that comes again replaces itself. */
final class MailboxMail implements Channel {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Mailboxes mailboxes;
    private final MimeLetters letters;

    MailboxMail(Mailboxes mailboxes, MimeLetters letters) {
        this.mailboxes = mailboxes;
        this.letters = letters;
    }

    @Override
    public void take(Letter letter) throws IOException {
        MimeMessage message = letters.fill(new MimeMessage(Session.getInstance(new Properties())), letter);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.writeTo(bytes);
        } catch (MessagingException e) {
            throw new IOException("the letter cannot be written to a file: " + e.getMessage(), e);
        }
        String name = MOMENT.format(letter.plannedAt()) + "-" + letter.kind() + "-" + letter.trackingCode();
        mailboxes.put(letter.to().officerId(), name, bytes.toByteArray());
    }
}
