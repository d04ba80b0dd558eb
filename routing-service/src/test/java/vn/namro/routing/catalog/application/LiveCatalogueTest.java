package vn.namro.routing.catalog.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.adapter.file.HanoiCatalogue;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.EnteredRecord;
import vn.namro.routing.catalog.domain.EnteredRecord.Content;
import vn.namro.routing.catalog.domain.EnteredRecord.Revision;
import vn.namro.routing.catalog.domain.EnteredReorganisation;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Reorganisation;
import vn.namro.routing.catalog.domain.Reorganisation.Ending;
import vn.namro.routing.catalog.domain.Validity;

class LiveCatalogueTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final List<EnteredReorganisation> reorganisations = new ArrayList<>();
    private final List<EnteredRecord> records = new ArrayList<>();
    private final LiveCatalogue catalogue = new LiveCatalogue(
            SmallCity.catalogue(),
            HanoiCatalogue.source().workingTime(),
            new Entered(),
            new Changed(),
            (known, workingTime) -> Mono.just(0L));

    private final class Entered implements EnteredReorganisations {
        @Override
        public Mono<Boolean> enter(EnteredReorganisation entered) {
            return Mono.just(reorganisations.add(entered));
        }

        @Override
        public Mono<Versioned> find(String id) {
            return all().filter(found -> found.entered().id().equals(id)).next();
        }

        @Override
        public Flux<Versioned> all() {
            return Flux.fromIterable(reorganisations).map(entered -> new Versioned(entered, 1));
        }

        @Override
        public Mono<Boolean> change(EnteredReorganisation changed, long version) {
            return Mono.just(false);
        }
    }

    private final class Changed implements EnteredRecords {
        @Override
        public Mono<EnteredRecord> find(String key) {
            return all().filter(found -> found.key().equals(key)).next();
        }

        @Override
        public Flux<EnteredRecord> all() {
            return Flux.fromIterable(records);
        }

        @Override
        public Mono<Boolean> keep(EnteredRecord changed) {
            return Mono.just(records.add(changed));
        }
    }

    private void change(Officer officer) {
        EnteredRecord record = new EnteredRecord(EnteredRecord.officer(officer.id()), List.of())
                .with(new Revision(NOW, "an", Content.NONE, Content.of(officer)));
        records.add(record);
        catalogue.load().block();
    }

    private void reorganise() {
        Agency founded = new Agency(
                "hn-new",
                new Bilingual("Sở mới", "New department"),
                Agency.Level.CITY,
                null,
                new Validity(DAY, null),
                List.of(),
                null,
                false);
        Reorganisation merged = new Reorganisation(
                DAY,
                new Bilingual("Sáp nhập", "Merger"),
                null,
                List.of(new Ending("hn-ct", List.of("hn-new"), true)),
                List.of(founded),
                List.of());
        reorganisations.add(new EnteredReorganisation("r1", merged, "an", NOW));
        catalogue.load().block();
    }

    private static Officer officer(String id, String agency, String name) {
        Officer like = SmallCity.officer(id, agency);
        return new Officer(id, agency, like.position(), name, like.email(), "vi", Validity.ALWAYS);
    }

    @Test
    void an_officer_who_was_added_follows_into_the_successor_like_the_others() {
        change(officer("o-added", "hn-ct", "Mới"));
        reorganise();

        assertThat(catalogue.get().officer("o-added.hn-new")).map(Officer::name).contains("Mới");
        assertThat(catalogue.unfit()).isEmpty();
    }

    @Test
    void whom_a_reorganisation_brings_can_be_changed_and_it_still_holds() {
        reorganise();
        change(officer("o-hn-ct-1.hn-new", "hn-new", "Tên mới"));

        assertThat(catalogue.unfit()).isEmpty();
        assertThat(catalogue.get().officer("o-hn-ct-1.hn-new"))
                .map(Officer::name)
                .contains("Tên mới");
        assertThat(catalogue.get().agency("hn-new")).isPresent();
    }

    @Test
    void a_change_that_does_not_fit_is_named_and_does_not_count() {
        change(officer("o-lost", "hn-nowhere", "Ai"));

        assertThat(catalogue.unfit()).containsExactly("officer/o-lost");
        assertThat(catalogue.get().officer("o-lost")).isEmpty();
    }
}
