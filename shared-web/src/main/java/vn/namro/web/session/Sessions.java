package vn.namro.web.session;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.namro.platform.security.Reader;
import vn.namro.platform.time.MachineTime;

/**
 * The sessions of one service, in its database: they outlive a restart, hold at every instance, and end for good at the
 * sign-out.
 */
public final class Sessions {

    /** What is kept of a token: who the person is, nothing else that a provider tells. */
    private static final List<String> KEPT =
            List.of("sub", "name", Reader.ROLES, Reader.TAX_CODE, Reader.AGENCY, Reader.OFFICER);

    private static final String ENDS = "endsAt";

    private final MongoCollection<Document> documents;
    private final SessionSettings settings;
    private final MachineTime time;

    public Sessions(MongoCollection<Document> documents, SessionSettings settings, MachineTime time) {
        this.documents = documents;
        this.settings = settings;
        this.time = time;
    }

    /** Makes it cheap to forget what has ended. */
    public Mono<Void> createIndexes() {
        return Mono.from(documents.createIndex(Indexes.ascending(ENDS))).then();
    }

    /** Begins one, and gives what the browser shows from now on. Those that have ended are forgotten. */
    public Mono<String> start(Map<String, Object> claims, @Nullable String idToken) {
        String secret = Secrets.create();
        Instant now = time.now();
        Document kept = new Document();
        KEPT.stream()
                .filter(claims::containsKey)
                .forEach(name -> kept.append(name, Objects.requireNonNull(claims.get(name))));
        Document document = new Document("_id", Secrets.hash(secret))
                .append("claims", kept)
                .append("csrf", Secrets.create())
                .append("startedAt", Date.from(now))
                .append(ENDS, Date.from(now.plus(settings.lifetime())))
                .append("idToken", idToken);
        return Mono.from(documents.deleteMany(Filters.lte(ENDS, Date.from(now))))
                .then(Mono.from(documents.insertOne(document)))
                .thenReturn(secret);
    }

    /** The session of a browser; empty if there is none any more. */
    public Mono<Session> find(String secret) {
        return Mono.from(documents.find(Filters.eq("_id", Secrets.hash(secret))).first())
                .map(Sessions::read)
                .filter(session -> time.now().isBefore(session.endsAt()));
    }

    /** Ends one, and gives what it was. */
    public Mono<Session> end(String secret) {
        return Mono.from(documents.findOneAndDelete(Filters.eq("_id", Secrets.hash(secret))))
                .map(Sessions::read);
    }

    private static Session read(Document document) {
        return new Session(
                new HashMap<>(document.get("claims", Document.class)),
                document.getString("csrf"),
                document.getDate("startedAt").toInstant(),
                document.getDate(ENDS).toInstant(),
                document.getString("idToken"));
    }
}
