package vn.namro.bench.timers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import reactor.core.publisher.Mono;
import vn.namro.notification.delivery.application.Mail;
import vn.namro.notification.delivery.domain.Letter;

/** The trivial channel: a line a letter, with its id and its person. */
final class LetterLog implements Mail {

    private final PrintStream file;

    LetterLog(String path) throws IOException {
        this.file = new PrintStream(
                Files.newOutputStream(Path.of(path), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                true,
                StandardCharsets.UTF_8);
    }

    @Override
    public Mono<Void> handOver(Letter letter) {
        return Mono.fromRunnable(
                () -> file.println(letter.messageId() + " " + letter.to().officerId()));
    }
}
