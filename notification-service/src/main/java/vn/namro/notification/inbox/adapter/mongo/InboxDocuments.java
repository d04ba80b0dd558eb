package vn.namro.notification.inbox.adapter.mongo;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import vn.namro.notification.inbox.domain.InboxItem;
import vn.namro.notification.inbox.domain.InboxItem.Words;

/** Inbox items to documents and back. */
final class InboxDocuments {

    private static final DateTimeFormatter SAME_WIDTH =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private InboxDocuments() {}

    static Document write(InboxItem item) {
        Document document = new Document("_id", item.id())
                .append("owner", item.officerId())
                .append("position", SAME_WIDTH.format(item.at()) + " " + item.id())
                .append("at", Date.from(item.at()))
                .append("kind", item.kind())
                .append("urgent", item.urgent())
                .append("codes", item.trackingCodes())
                .append("vi", words(item.vi()))
                .append("en", words(item.en()));
        return item.readAt() == null
                ? document.append("unread", item.officerId())
                : document.append("readAt", Date.from(item.readAt()));
    }

    private static Document words(Words words) {
        return new Document("subject", words.subject()).append("text", words.text());
    }

    static InboxItem read(Document document) {
        Date readAt = document.getDate("readAt");
        return new InboxItem(
                document.getString("_id"),
                document.getString("owner"),
                document.getDate("at").toInstant(),
                document.getString("kind"),
                document.getBoolean("urgent", false),
                document.getList("codes", String.class),
                words(document.get("vi", Document.class)),
                words(document.get("en", Document.class)),
                readAt == null ? null : readAt.toInstant());
    }

    private static Words words(Document document) {
        return new Words(document.getString("subject"), document.getString("text"));
    }
}
