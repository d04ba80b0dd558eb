package vn.namro.notification.delivery.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The pages of the local mailboxes. What comes from a letter is text, or in a frame that can do nothing. */
final class MailboxPages {

    private static final String EMPTY = "<p>Chưa có thư nào. <span lang=\"en\">No letters yet.</span></p>";

    private static final String LETTER = """
            <article><h2>%s</h2><p class="to">%s &lt;%s&gt;</p><pre>%s</pre>
            <iframe sandbox title="HTML" src="/dev/mailbox/%s/%s/html"></iframe></article>
            <p><a href="/dev/mailbox">←</a></p>""";

    /** How letters are named: moment, step, tracking code. */
    private static final Pattern NAME = Pattern.compile("(?<at>\\d{8}T\\d{6}Z)-(?<step>[A-Z_]+)-(?<code>.+)\\.eml");

    private final String frame = resource("page.html");
    private final String style = resource("mailbox.css");

    String style() {
        return style;
    }

    String list(List<Mailboxes.Item> items) {
        String rows = items.stream().map(MailboxPages::row).collect(Collectors.joining("\n"));
        return framed(items.isEmpty() ? EMPTY : "<ul>\n" + rows + "\n</ul>");
    }

    private static String row(Mailboxes.Item item) {
        Matcher name = NAME.matcher(item.file());
        String title = name.matches() ? name.group("code") + " · " + name.group("step") : item.file();
        String when = name.matches() ? name.group("at") + " · " : "";
        return "<li><a href=\"/dev/mailbox/%s/%s\">%s</a><span>%s</span></li>"
                .formatted(escaped(item.owner()), escaped(item.file()), escaped(title), escaped(when + item.owner()));
    }

    String letter(String owner, String file, byte[] letter) throws IOException {
        try {
            MimeMessage message = message(letter);
            InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
            return framed(LETTER.formatted(
                    escaped(message.getSubject()),
                    escaped(to.getPersonal()),
                    escaped(to.getAddress()),
                    escaped(text(message, "text/plain")),
                    escaped(owner),
                    escaped(file)));
        } catch (MessagingException e) {
            throw new IOException("the letter cannot be read", e);
        }
    }

    /** The HTML of a letter as it is: to be served so that it can do nothing. */
    String html(byte[] letter) throws IOException {
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

    private String framed(String content) {
        return frame.replace("{{content}}", content);
    }

    private static String escaped(@Nullable String text) {
        return HtmlUtils.htmlEscape(text == null ? "" : text, StandardCharsets.UTF_8.name());
    }

    private static String resource(String name) {
        try (InputStream in = MailboxPages.class.getResourceAsStream("/mailbox/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
