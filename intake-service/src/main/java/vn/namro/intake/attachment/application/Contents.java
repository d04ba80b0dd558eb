package vn.namro.intake.attachment.application;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bytes of files, in pieces. Who receives one begins it, and settles or drops it. */
public interface Contents {

    /** A content of which it is not known yet whether it stays. */
    record Unsettled(String contentId, String issueId) {}

    /** Notes that a content comes, so that it can be found and dropped if nobody gets to settle it. */
    Mono<Void> begin(Unsettled content, Instant at);

    /** Stores the next piece. */
    Mono<Void> append(String contentId, int number, byte[] piece);

    /** Notes that a content stays. */
    Mono<Void> settle(String contentId);

    /** Removes a content and what was noted of it; nothing happens if it is not there. */
    Mono<Void> drop(String contentId, int chunks);

    /** Contents begun before this instant and never settled, at most {@code limit}. */
    Flux<Unsettled> unsettledBefore(Instant before, int limit);

    /** The pieces in order, each read when the one before was taken. */
    Flux<byte[]> read(String contentId, int chunks);
}
