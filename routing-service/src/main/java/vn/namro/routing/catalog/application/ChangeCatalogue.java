package vn.namro.routing.catalog.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.domain.EnteredRecord;
import vn.namro.routing.catalog.domain.EnteredRecord.Content;
import vn.namro.routing.catalog.domain.EnteredRecord.Revision;

/** Changes one record of the catalogue, upon what the person has seen of it. */
public final class ChangeCatalogue {

    private final EnteredRecords records;
    private final LiveCatalogue catalogue;
    private final Clock clock;

    public ChangeCatalogue(EnteredRecords records, LiveCatalogue catalogue, Clock clock) {
        this.records = records;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The record as people changed it; version 0 if nobody ever did. */
    public Mono<EnteredRecord> find(String key) {
        return records.find(key).defaultIfEmpty(new EnteredRecord(key, List.of()));
    }

    /**
     * Gives it another content; empty if somebody else changed it since the version seen. The same content again is no
     * change.
     *
     * @param before what the catalogue says now
     */
    public Mono<EnteredRecord> change(String key, long seen, Content before, Content after, String by) {
        return find(key).filter(found -> found.version() == seen).flatMap(found -> {
            if (before.equals(after)) {
                return Mono.just(found);
            }
            EnteredRecord changed =
                    found.with(new Revision(clock.instant().truncatedTo(ChronoUnit.MILLIS), by, before, after));
            return records.keep(changed)
                    .filter(kept -> kept)
                    .flatMap(kept -> catalogue.refresh().thenReturn(changed));
        });
    }
}
