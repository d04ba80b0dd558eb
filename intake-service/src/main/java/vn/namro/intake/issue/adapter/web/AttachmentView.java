package vn.namro.intake.issue.adapter.web;

import java.time.Instant;
import java.util.List;
import vn.namro.intake.attachment.domain.Attachment;

/**
 * A file of an issue, as it is listed.
 *
 * @param size in bytes
 */
record AttachmentView(String id, String name, String type, long size, Instant at, String sha256) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.name().value(),
                attachment.kind().mediaType(),
                attachment.size(),
                attachment.at(),
                attachment.sha256());
    }

    /** All files of an issue, the oldest first. */
    record All(List<AttachmentView> items) {

        All {
            items = List.copyOf(items);
        }

        static All of(List<Attachment> attachments) {
            return new All(attachments.stream().map(AttachmentView::of).toList());
        }
    }
}
