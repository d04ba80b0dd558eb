package vn.namro.intake.attachment.adapter.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.intake.attachment.application.Attachments;
import vn.namro.intake.attachment.domain.Attachment;
import vn.namro.intake.attachment.domain.FileKind;
import vn.namro.intake.attachment.domain.FileName;
import vn.namro.platform.store.Stores;

/** One document for the files of an issue, changed only as it was read: so their number cannot run over. */
@Component
final class MongoAttachments implements Attachments {

    private static final int ATTEMPTS = 50;
    private static final String FILES = "files";
    private static final String NUMBER = "n";

    private final MongoCollection<Document> collection;

    MongoAttachments(Stores stores) {
        this.collection = stores.collection("attachments");
    }

    @Override
    public Mono<List<Attachment>> of(String issueId) {
        return stored(issueId).map(MongoAttachments::read);
    }

    private Mono<Document> stored(String issueId) {
        return Mono.from(collection.find(new Document("_id", issueId)).first())
                .defaultIfEmpty(new Document("_id", issueId).append(NUMBER, 0).append(FILES, List.of()));
    }

    @Override
    public Mono<Added> add(Attachment attachment, int most) {
        return add(attachment, most, ATTEMPTS);
    }

    private Mono<Added> add(Attachment attachment, int most, int attempts) {
        if (attempts == 0) {
            return Mono.error(new IllegalStateException("changed by others in each of " + ATTEMPTS + " attempts"));
        }
        return stored(attachment.issueId()).flatMap(before -> {
            List<Attachment> files = read(before);
            if (files.stream().anyMatch(each -> each.id().equals(attachment.id()))) {
                return Mono.just(Added.ID_TAKEN);
            }
            if (files.size() >= most) {
                return Mono.just(Added.NO_ROOM);
            }
            return put(attachment, files.size())
                    .flatMap(done -> done ? Mono.just(Added.ADDED) : add(attachment, most, attempts - 1));
        });
    }

    /** Whether it was put: not if somebody else did meanwhile. */
    private Mono<Boolean> put(Attachment attachment, int before) {
        if (before == 0) {
            Document first = new Document("_id", attachment.issueId())
                    .append(NUMBER, 1)
                    .append(FILES, List.of(written(attachment)));
            return Mono.from(collection.insertOne(first))
                    .thenReturn(true)
                    .onErrorResume(this::isDuplicate, e -> Mono.just(false));
        }
        Document asRead = new Document("_id", attachment.issueId()).append(NUMBER, before);
        Document change =
                new Document("$push", new Document(FILES, written(attachment))).append("$inc", new Document(NUMBER, 1));
        return Mono.from(collection.updateOne(asRead, change)).map(result -> result.getMatchedCount() == 1);
    }

    private boolean isDuplicate(Throwable error) {
        return error instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document written(Attachment attachment) {
        return new Document("id", attachment.id())
                .append("content", attachment.contentId())
                .append("name", attachment.name().value())
                .append("kind", attachment.kind().name())
                .append("size", attachment.size())
                .append("chunks", attachment.chunks())
                .append("sha256", attachment.sha256())
                .append("at", Date.from(attachment.at()));
    }

    private static List<Attachment> read(Document stored) {
        String issueId = stored.getString("_id");
        return stored.getList(FILES, Document.class).stream()
                .map(file -> new Attachment(
                        file.getString("id"),
                        issueId,
                        file.getString("content"),
                        new FileName(file.getString("name")),
                        FileKind.valueOf(file.getString("kind")),
                        file.get("size", Number.class).longValue(),
                        file.get("chunks", Number.class).intValue(),
                        file.getString("sha256"),
                        file.getDate("at").toInstant()))
                .toList();
    }
}
