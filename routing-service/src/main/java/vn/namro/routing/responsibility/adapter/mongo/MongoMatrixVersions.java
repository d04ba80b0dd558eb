package vn.namro.routing.responsibility.adapter.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.responsibility.adapter.mongo.MatrixStores.EntriesPart;
import vn.namro.routing.responsibility.adapter.mongo.MatrixStores.UsedKey;
import vn.namro.routing.responsibility.application.MatrixVersions;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.version.Activation.Request;
import vn.namro.routing.responsibility.domain.version.Version;

/**
 * Versions in MongoDB. The entries are written first, under ids that follow from their content: a version that is there
 * is complete, and writing it again after a crash changes nothing.
 */
@Component
final class MongoMatrixVersions implements MatrixVersions {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final int ENTRIES_IN_A_PART = 500;

    private final AggregateStore<Version> versions;
    private final AggregateStore<EntriesPart> parts;
    private final AggregateStore<UsedKey> keys;

    MongoMatrixVersions(
            AggregateStore<Version> versions, AggregateStore<EntriesPart> parts, AggregateStore<UsedKey> keys) {
        this.versions = versions;
        this.parts = parts;
        this.keys = keys;
    }

    @PostConstruct
    void createIndexes() {
        Flux.concat(index(versions, "order"), index(parts, "version")).blockLast(ANSWER_WITHIN);
    }

    private static Mono<String> index(AggregateStore<?> store, String field) {
        return Mono.from(store.collection()
                .createIndex(Indexes.ascending("q." + field), new IndexOptions().name("by_" + field)));
    }

    /** Sorts by time and then id, as one text: a page starts after exactly one place. */
    static String order(Version version) {
        return "%013d/%s".formatted(version.createdAt().toEpochMilli(), version.id());
    }

    @Override
    public String placeOf(Version version) {
        return order(version);
    }

    @Override
    public Mono<Boolean> add(Version version, List<MatrixEntry> entries) {
        return versions.find(version.id())
                .map(found -> false)
                .switchIfEmpty(Mono.defer(() -> Flux.fromIterable(parts(version, entries))
                        .concatMap(part -> create(parts, partId(part), part))
                        .then(create(versions, version.id(), version))));
    }

    private static <T> Mono<Boolean> create(AggregateStore<T> store, String id, T state) {
        return store.save(
                Stored.fresh(id, id, state),
                List.of(),
                Cause.request(UUID.randomUUID().toString(), null));
    }

    private static List<EntriesPart> parts(Version version, List<MatrixEntry> entries) {
        int count = (entries.size() + ENTRIES_IN_A_PART - 1) / ENTRIES_IN_A_PART;
        return IntStream.range(0, count)
                .mapToObj(number -> new EntriesPart(
                        version.id(),
                        number,
                        entries.subList(
                                number * ENTRIES_IN_A_PART,
                                Math.min(entries.size(), (number + 1) * ENTRIES_IN_A_PART))))
                .toList();
    }

    private static String partId(EntriesPart part) {
        return "%s/%04d".formatted(part.version(), part.number());
    }

    @Override
    public Mono<Version> find(String id) {
        return versions.find(id).map(Stored::state);
    }

    @Override
    public Mono<List<MatrixEntry>> entries(String id) {
        return versions.find(id)
                .flatMap(found -> parts.list(new Document("q.version", id), Sorts.ascending("_id"), 0)
                        .collect(
                                ArrayList<MatrixEntry>::new,
                                (all, part) -> all.addAll(part.state().entries())));
    }

    @Override
    public Flux<Version> newest(@Nullable String before, int limit) {
        Document filter = before == null ? new Document() : new Document("q.order", new Document("$lt", before));
        return versions.list(filter, Sorts.descending("q.order"), limit).map(Stored::state);
    }

    @Override
    public Mono<Kept> keep(Request request, String version) {
        UsedKey use = new UsedKey(request, version);
        return create(keys, request.key(), use)
                .flatMap(isNew -> isNew
                        ? Mono.just(new Kept(request, version, false))
                        : keys.find(request.key())
                                .map(found -> new Kept(
                                        found.state().request(), found.state().version(), true)));
    }
}
