package vn.namro.intake.issue.adapter.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A file as it comes over HTTP: the whole body, or the one part of a form.
 *
 * @param name as it was sent
 * @param content fails with {@link NotOneFile} if something else comes beside it
 */
record SentFile(@Nullable String name, Flux<byte[]> content) {

    private static final String PART = "file";

    /** The form has no file, several, or other fields. */
    static final class NotOneFile extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotOneFile() {
            super("exactly one part, named " + PART + ", is taken", null, false, false);
        }
    }

    static SentFile whole(@Nullable String name, ServerWebExchange exchange) {
        return new SentFile(name, exchange.getRequest().getBody().map(SentFile::bytes));
    }

    /** Reads a form while it comes; fails with {@link NotOneFile} if it does not begin with the file. */
    static <T> Mono<T> inForm(Flux<PartEvent> form, Function<SentFile, Mono<T>> receive) {
        return form.switchOnFirst((first, all) -> {
                    PartEvent begin = first.get();
                    return isFile(begin)
                            ? receive.apply(new SentFile(nameOf(begin), onePart(all)))
                            : all.doOnNext(each -> DataBufferUtils.release(each.content()))
                                    .then(Mono.error(new NotOneFile()));
                })
                .switchIfEmpty(Mono.error(NotOneFile::new))
                .next();
    }

    private static boolean isFile(@Nullable PartEvent begin) {
        return begin instanceof FilePartEvent && begin.name().equals(PART);
    }

    private static @Nullable String nameOf(@Nullable PartEvent begin) {
        return begin instanceof FilePartEvent file ? file.filename() : null;
    }

    /** The content of the first part; a second one is refused. */
    private static Flux<byte[]> onePart(Flux<PartEvent> all) {
        boolean[] ended = {false};
        return all.map(event -> {
            byte[] content = bytes(event.content());
            if (ended[0]) {
                throw new NotOneFile();
            }
            ended[0] = event.isLast();
            return content;
        });
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
