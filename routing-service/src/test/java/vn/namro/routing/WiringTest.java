package vn.namro.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import reactor.core.publisher.Mono;
import vn.namro.platform.store.AggregateStore;
import vn.namro.platform.store.Cause;
import vn.namro.platform.store.Stored;
import vn.namro.routing.assignment.Filed;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.catalog.application.CatalogueRecords;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.responsibility.application.AdoptShippedMatrix;
import vn.namro.routing.responsibility.application.MatricesInForce;
import vn.namro.testing.Await;

class WiringTest extends OverHttp {

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    CatalogueRecords records;

    @Autowired
    Catalogue catalogue;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    AdoptShippedMatrix adoptShippedMatrix;

    @Autowired
    MatricesInForce matrices;

    @Autowired
    AggregateStore<RoutedIssue> store;

    @Autowired
    MeterRegistry metrics;

    @Test
    void the_service_listens_to_issues_and_to_deadlines() {
        assertThat(listeners.getListenerContainerIds())
                .containsExactlyInAnyOrder("routing.issues", "routing.deadlines");
    }

    @Test
    void every_record_of_the_catalogue_was_told_once_at_the_start() {
        Document agency = Objects.requireNonNull(mongo.getMongoDatabase()
                .flatMap(database -> Mono.from(database.getCollection("catalog")
                        .find(new Document("_id", "agency/hn-hhtip"))
                        .first()))
                .block());
        Document event = agency.getList("out", Document.class).get(0);

        assertThat(agency.getLong("seq")).isEqualTo(1);
        assertThat(event.getString("topic")).isEqualTo("namro.catalog");
        assertThat(event.getString("type")).isEqualTo("vn.namro.catalog.agency-changed.v1");
        assertThat(records.publishChanges(catalogue, workingTime).block()).isZero();
    }

    @Test
    void a_changed_record_is_told_again_and_only_that() {
        WorkingTime changed = new WorkingTime("test.2", workingTime.zone(), workingTime.week(), workingTime.days());

        assertThat(records.publishChanges(catalogue, changed).block()).isEqualTo(1);
        assertThat(records.publishChanges(catalogue, workingTime).block()).isEqualTo(1);
    }

    @Test
    void the_matrix_in_force_is_told_once() {
        AdoptShippedMatrix.Adopted again =
                adoptShippedMatrix.adopt(catalogue).blockOptional().orElseThrow();

        assertThat(again.isNew()).isFalse();
        assertThat(again.comesIntoForce()).isFalse();
        assertThat(matrices.at(Filed.MONDAY).entries()).hasSize(again.version().entries());
    }

    @Test
    void open_and_overdue_assignments_are_measured_by_agency() {
        RoutedIssue late = Filed.assigned("g1", "o-hn-tp-1", "hn-tp", Filed.MONDAY.minus(Duration.ofDays(365)));
        store.save(Stored.fresh("g1", "g1", late), List.of(), Cause.request("test", null))
                .block();

        Await.untilAsserted("the gauges of hn-tp", Duration.ofSeconds(15), () -> {
            assertThat(measured("namro.open.assignments")).isEqualTo(1);
            assertThat(measured("namro.overdue.assignments")).isEqualTo(1);
        });
    }

    private double measured(String name) {
        var gauge = metrics.find(name).tag("agency", "hn-tp").gauge();
        return gauge == null ? 0 : gauge.value();
    }
}
