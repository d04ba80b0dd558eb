package vn.namro.notification.delivery.adapter.mail;

import java.io.IOException;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.namro.notification.delivery.domain.Letter;

/** Mail by SMTP. The server may get a letter twice after a crash; its Message-ID is the same then. */
final class SmtpMail implements Channel {

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final MimeLetters letters;

    SmtpMail(MailSettings settings, MimeLetters letters) {
        this.letters = letters;
        server.setHost(settings.host());
        server.setPort(settings.port());
        if (!settings.username().isBlank()) {
            server.setUsername(settings.username());
            server.setPassword(settings.password());
        }
        server.setJavaMailProperties(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        String millis = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.username().isBlank()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        return properties;
    }

    @Override
    public void take(Letter letter) throws IOException {
        try {
            server.send(letters.fill(server.createMimeMessage(), letter));
        } catch (MailException e) {
            throw new IOException("the mail server did not take it: " + e.getMessage(), e);
        }
    }
}
