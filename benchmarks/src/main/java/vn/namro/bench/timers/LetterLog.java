package vn.namro.bench.timers;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import reactor.core.publisher.Mono;
import vn.namro.notification.delivery.application.Mail;
import vn.namro.notification.delivery.domain.Letter;

/** The trivial channel: a line a letter, with its id and its person. */
final class LetterLog implements Mail {

    private final PrintStream file;

    LetterLog(String path) throws IOException {
        this.file = new PrintStream(new FileOutputStream(path, true), true, StandardCharsets.UTF_8);
    }

    @Override
    public Mono<Void> handOver(Letter letter) {
        return Mono.fromRunnable(
                () -> file.println(letter.messageId() + " " + letter.to().officerId()));
    }
}
