package vn.namro.notification.deadline.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import vn.namro.notification.delivery.application.Mail;
import vn.namro.notification.delivery.domain.Letter;

/** A channel that remembers, fails or hangs as it is told. */
public final class Post implements Mail {

    final List<Letter> letters = new ArrayList<>();
    boolean fail;
    boolean hang;
    String failFor = "";

    @Override
    public Mono<Void> handOver(Letter letter) {
        return Mono.defer(() -> {
            if (fail || letter.to().officerId().equals(failFor)) {
                return Mono.error(new IOException("down"));
            }
            letters.add(letter);
            return hang ? Mono.never() : Mono.empty();
        });
    }

    public void fail() {
        fail = true;
    }

    public void recover() {
        fail = false;
    }

    public Stream<String> messageIds() {
        return letters.stream().map(Letter::messageId);
    }

    public List<String> texts() {
        return letters.stream().map(Letter::text).toList();
    }

    public List<String> kinds() {
        return letters.stream().map(Letter::kind).toList();
    }

    List<String> to(String officer) {
        return letters.stream()
                .filter(letter -> letter.to().officerId().equals(officer))
                .map(Letter::kind)
                .toList();
    }
}
