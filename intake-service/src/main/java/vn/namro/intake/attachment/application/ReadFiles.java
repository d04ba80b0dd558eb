package vn.namro.intake.attachment.application;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.intake.attachment.domain.Attachment;

/** Reads the files of an issue. Whether the reader may know of the issue is asked before. */
public final class ReadFiles {

    private final Attachments attachments;
    private final Contents contents;

    public ReadFiles(Attachments attachments, Contents contents) {
        this.attachments = attachments;
        this.contents = contents;
    }

    public Mono<List<Attachment>> of(String issueId) {
        return attachments.of(issueId);
    }

    /** Finds a file of this issue; empty if it has none of this id. */
    public Mono<Attachment> find(String issueId, String id) {
        return attachments
                .of(issueId)
                .flatMapIterable(all -> all)
                .filter(each -> each.id().equals(id))
                .next();
    }

    public Flux<byte[]> content(Attachment attachment) {
        return contents.read(attachment.contentId(), attachment.chunks());
    }
}
