package vn.namro.routing.assignment.adapter.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.AggregateStore;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** Counts what is open and overdue per lead agency, every ten seconds, for the dashboards. */
@Component
final class AssignmentGauges {

    private static final Logger LOG = LoggerFactory.getLogger(AssignmentGauges.class);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final AggregateStore<RoutedIssue> store;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge overdue;
    private final Disposable counting;

    AssignmentGauges(AggregateStore<RoutedIssue> store, Clock clock, MeterRegistry metrics) {
        this.store = store;
        this.clock = clock;
        this.open = MultiGauge.builder("namro.open.assignments")
                .description("Issues that an agency leads and that are not over, and issues in triage")
                .register(metrics);
        this.overdue = MultiGauge.builder("namro.overdue.assignments")
                .description("Assignments past their deadline")
                .register(metrics);
        this.counting = Flux.interval(Duration.ZERO, EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> count())
                .subscribe();
    }

    private Mono<Void> count() {
        Document open = new Document("q.life", new Document("$in", List.of("OWED", "TRIAGE", "ANSWERED")));
        Mono<List<Row<?>>> all = rows(open, true);
        Document late =
                new Document("q.life", "OWED").append("q.lateFrom", new Document("$lt", Date.from(clock.instant())));
        return all.doOnNext(rows -> this.open.register(rows, true))
                .then(rows(late, false))
                .doOnNext(rows -> overdue.register(rows, true))
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("open assignments could not be counted: {}", failure.toString());
                    return Mono.empty();
                });
    }

    private Mono<List<Row<?>>> rows(Document filter, boolean byStatus) {
        Document key = new Document("agency", "$q.leadId").append("status", "$q.status");
        return Flux.from(store.collection()
                        .aggregate(List.of(
                                new Document("$match", filter),
                                new Document("$group", new Document("_id", key).append("n", new Document("$sum", 1))))))
                .<Row<?>>map(group -> row(group, byStatus))
                .collectList();
    }

    private static Row<?> row(Document group, boolean byStatus) {
        Document key = group.get("_id", Document.class);
        Tags tags = Tags.of("agency", Objects.requireNonNullElse(key.getString("agency"), "none"));
        return Row.of(
                byStatus ? tags.and("status", key.getString("status").toLowerCase(Locale.ROOT)) : tags,
                group.get("n", Number.class));
    }

    @PreDestroy
    void stop() {
        counting.dispose();
    }
}
