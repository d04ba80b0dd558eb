package vn.namro.notification.delivery.application;

import reactor.core.publisher.Mono;
import vn.namro.notification.delivery.domain.LetterWriter;
import vn.namro.notification.delivery.domain.Notice;

/** Writes the letter of a notice and hands it to its channel. */
public final class DeliverNotice {

    private final LetterWriter writer;
    private final Mail mail;

    public DeliverNotice(LetterWriter writer, Mail mail) {
        this.writer = writer;
        this.mail = mail;
    }

    /** Completes with the name of the channel when it has taken the letter; fails if it has not. */
    public Mono<String> deliver(Notice notice) {
        return Mono.fromSupplier(() -> writer.write(notice))
                .flatMap(letter -> mail.handOver(letter).thenReturn(Mail.CHANNEL));
    }
}
