package vn.namro.notification.delivery.adapter.mail;

import java.time.Duration;
import java.util.List;
import vn.namro.notification.Samples;
import vn.namro.notification.delivery.domain.Letter;
import vn.namro.notification.delivery.domain.Notice.Addressee;
import vn.namro.testing.SettableClock;

/** A letter, and settings for sending it. */
final class Letters {

    static final MimeLetters MIME = new MimeLetters("namro@namro.invalid", SettableClock.at(Samples.DUE));

    private Letters() {}

    static Letter letter() {
        return letter("o-hn-ct-1", "Kính gửi Cán bộ mẫu,\n\nĐã đến hạn. <script>alert(1)</script>\n");
    }

    static Letter letter(String officer, String text) {
        return letter(new Addressee(officer, "Cán bộ mẫu", "o-hn-ct-1@demo.namro.invalid"), text);
    }

    static Letter letter(Addressee to, String text) {
        return new Letter(
                "<0123456789abcdef0123456789abcdef@namro.invalid>",
                "<fedcba9876543210fedcba9876543210@namro.invalid>",
                to,
                Samples.DUE,
                "DUE",
                "HN-261123-7K3M9Q",
                List.of("vi", "en"),
                "[HN-261123-7K3M9Q] Đến hạn trả lời",
                text,
                "<p>Đã đến hạn</p>");
    }

    static MailSettings smtp(int port) {
        return new MailSettings("127.0.0.1", port, "", "", false, Duration.ofSeconds(2), "namro@namro.invalid", "");
    }
}
