package vn.namro.intake.attachment.application;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.namro.intake.attachment.domain.Attachment;

/** Which files belong to which issue. */
public interface Attachments {

    /** What came of adding a file. */
    enum Added {
        ADDED,
        /** The issue has a file of this id; nothing was changed. */
        ID_TAKEN,
        /** The issue has as many as it may; nothing was changed. */
        NO_ROOM
    }

    /** The files of an issue, the oldest first. */
    Mono<List<Attachment>> of(String issueId);

    /** Adds a file if the issue has fewer than {@code most}, however many are added at once. */
    Mono<Added> add(Attachment attachment, int most);
}
