package vn.namro.intake.attachment.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.attachment.application.Contents.Unsettled;
import vn.namro.intake.attachment.application.Received.Attached;
import vn.namro.intake.attachment.application.Received.Faulty;
import vn.namro.intake.attachment.application.Received.KeyReused;
import vn.namro.intake.attachment.application.Received.NoRoom;
import vn.namro.intake.attachment.application.Received.Replayed;
import vn.namro.intake.attachment.application.Received.TooLarge;
import vn.namro.intake.attachment.domain.Arrival;
import vn.namro.intake.attachment.domain.Attachment;
import vn.namro.intake.attachment.domain.FileKind;
import vn.namro.intake.attachment.domain.FileName;
import vn.namro.intake.attachment.domain.Inspection;

/**
 * Receives a file for an issue. Its bytes are stored while they come; only when all of them are there and nothing is wrong
 * does the file belong to the issue. Whatever ends otherwise is removed, also what an instance that died left behind.
 */
public final class ReceiveFile {

    private static final int SWEPT_AT_ONCE = 20;

    private final Attachments attachments;
    private final Contents contents;
    private final Limits limits;

    public ReceiveFile(Attachments attachments, Contents contents, Limits limits) {
        this.attachments = attachments;
        this.contents = contents;
        this.limits = limits;
    }

    /**
     * How much is taken.
     *
     * @param bytes of one file, at least 1
     * @param files of one issue, at least 1
     * @param abandoned a content that was begun so long ago and not settled has nobody any more; longer than receiving may
     *     take
     */
    public record Limits(long bytes, int files, Duration abandoned) {

        public Limits {
            if (bytes < 1 || files < 1 || abandoned.toMinutes() < 15) {
                throw new IllegalArgumentException("bytes and files must be at least 1, abandoned 15 minutes: " + bytes
                        + ", " + files + ", " + abandoned);
            }
        }
    }

    /**
     * A file that somebody sends.
     *
     * @param id of the attachment: the same for the same idempotency key
     * @param contentId new each time
     * @param name as it was sent
     */
    public record Request(
            String issueId,
            String id,
            String contentId,
            @Nullable String name,
            Flux<byte[]> content,
            Instant at) {}

    /** Receives it; nothing of it is kept unless the answer says that it is attached. */
    public Mono<Received> receive(Request request) {
        return sweep(request.at().minus(limits.abandoned()))
                .then(attachments.of(request.issueId()))
                .flatMap(before -> before.size() >= limits.files()
                                && named(request.id(), before).isEmpty()
                        ? Mono.just(new NoRoom(limits.files()))
                        : stored(request));
    }

    private Mono<Received> stored(Request request) {
        Unsettled content = new Unsettled(request.contentId(), request.issueId());
        return Mono.usingWhen(
                contents.begin(content, request.at()).then(Mono.fromSupplier(() -> new Arrival(limits.bytes()))),
                arrival -> pieces(request, arrival).then(Mono.defer(() -> judged(request, arrival))),
                arrival -> arrival.isKept()
                        ? contents.settle(request.contentId())
                        : contents.drop(request.contentId(), arrival.chunks()));
    }

    private Mono<Void> pieces(Request request, Arrival arrival) {
        return request.content()
                .takeWhile(arrival::takes)
                .concatMapIterable(arrival::add, 1)
                .concatWith(Flux.defer(() -> Flux.fromIterable(arrival.rest())))
                .concatMap(piece -> contents.append(request.contentId(), arrival.next(), piece), 1)
                .then();
    }

    private Mono<Received> judged(Request request, Arrival arrival) {
        if (arrival.isTooLarge()) {
            return Mono.just(new TooLarge(limits.bytes()));
        }
        Inspection seen = arrival.inspection();
        Optional<FileKind> kind = seen.kind();
        if (!seen.faults().isEmpty() || kind.isEmpty()) {
            return Mono.just(new Faulty(seen.faults()));
        }
        Attachment attachment = new Attachment(
                request.id(),
                request.issueId(),
                request.contentId(),
                FileName.of(request.name(), kind.get()),
                kind.get(),
                seen.size(),
                arrival.chunks(),
                seen.sha256Hex(),
                request.at());
        return attachments.add(attachment, limits.files()).flatMap(added -> switch (added) {
            case ADDED -> {
                arrival.keep();
                yield Mono.just(new Attached(attachment));
            }
            case ID_TAKEN -> compared(attachment);
            case NO_ROOM -> Mono.just(new NoRoom(limits.files()));
        });
    }

    private Mono<Received> compared(Attachment again) {
        return attachments
                .of(again.issueId())
                .map(all -> named(again.id(), all)
                        .filter(first -> first.sha256().equals(again.sha256()))
                        .<Received>map(Replayed::new)
                        .orElseGet(KeyReused::new));
    }

    private static Optional<Attachment> named(String id, List<Attachment> all) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Mono<Void> sweep(Instant before) {
        int chunks = (int) (limits.bytes() / Arrival.CHUNK) + 1;
        return contents.unsettledBefore(before, SWEPT_AT_ONCE)
                .concatMap(left -> attachments
                        .of(left.issueId())
                        .flatMap(all ->
                                all.stream().anyMatch(each -> each.contentId().equals(left.contentId()))
                                        ? contents.settle(left.contentId())
                                        : contents.drop(left.contentId(), chunks)))
                .then();
    }
}
