package vn.namro.notification.delivery.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the pages of the local mailboxes show of letters. */
final class MailboxPages {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    /** How letters are named: moment, step, tracking code. */
    private static final Pattern NAME = Pattern.compile("(?<at>\\d{8}T\\d{6}Z)-(?<step>[A-Z_]+)-(?<code>.+)\\.eml");

    private MailboxPages() {}

    /** A letter in the list. */
    record Row(String owner, String file, String title, String at) {}

    /** A letter as plain text. */
    record Opened(String subject, String to, String address, String text) {}

    static List<Row> list(List<Mailboxes.Item> items) {
        return items.stream().map(MailboxPages::row).toList();
    }

    private static Row row(Mailboxes.Item item) {
        Matcher name = NAME.matcher(item.file());
        return name.matches()
                ? new Row(
                        item.owner(),
                        item.file(),
                        name.group("code") + " · " + name.group("step"),
                        at(name.group("at")))
                : new Row(item.owner(), item.file(), item.file(), "");
    }

    private static String at(String written) {
        return SHOWN.format(
                LocalDateTime.parse(written, WRITTEN).atOffset(ZoneOffset.UTC).atZoneSameInstant(HANOI));
    }

    static Opened open(byte[] letter) throws IOException {
        try {
            MimeMessage message = message(letter);
            InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
            return new Opened(
                    Objects.toString(message.getSubject(), ""),
                    Objects.toString(to.getPersonal(), ""),
                    to.getAddress(),
                    text(message, "text/plain"));
        } catch (MessagingException e) {
            throw new IOException("the letter cannot be read", e);
        }
    }

    /** The HTML of a letter as it is: to be served so that it can do nothing. */
    static String html(byte[] letter) throws IOException {
        try {
            return text(message(letter), "text/html");
        } catch (MessagingException e) {
            throw new IOException("the letter cannot be read", e);
        }
    }

    private static MimeMessage message(byte[] letter) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
    }

    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Objects.toString(part.getContent(), "");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i), type);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
