package vn.namro.notification.delivery.adapter.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where mail goes.
 *
 * @param host the SMTP server; empty: letters become files in {@code mailboxDir} instead
 * @param port 1 to 65535
 * @param username empty: no sign-in
 * @param startTls whether a connection that is not encrypted is refused
 * @param timeout for connecting, and for each answer of the server
 * @param from the sender's address
 * @param mailboxDir the folder of the local mode's mailboxes
 */
@ConfigurationProperties("namro.mail")
public record MailSettings(
        String host,
        int port,
        String username,
        String password,
        boolean startTls,
        Duration timeout,
        String from,
        String mailboxDir) {

    public MailSettings {
        if (host.isBlank() && mailboxDir.isBlank()) {
            throw new IllegalArgumentException("one of namro.mail.host and namro.mail.mailbox-dir must be set");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("namro.mail.port must be 1 to 65535, not " + port);
        }
        if (from.isBlank()) {
            throw new IllegalArgumentException("namro.mail.from must not be empty");
        }
    }

    /** Never tells the password. */
    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", mailboxDir=" + mailboxDir + "]";
    }
}
