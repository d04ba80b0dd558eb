package vn.namro.notification.catalog.adapter.mongo;

import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.namro.events.catalog.AgencyChangedV1;
import vn.namro.events.catalog.OfficerChangedV1;
import vn.namro.notification.catalog.application.Directories;
import vn.namro.notification.catalog.domain.Agency;
import vn.namro.notification.catalog.domain.Directory;
import vn.namro.notification.catalog.domain.Officer;
import vn.namro.notification.catalog.domain.Position;
import vn.namro.platform.catalog.CatalogCopy;

/** The directory from the copy of the catalogue; read anew at most every few seconds, and only when asked for. */
@Component
class CopiedDirectories implements Directories {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Mono<Directory> current;

    CopiedDirectories(CatalogCopy copy) {
        Mono<Directory> read = Mono.zip(
                copy.all("agency", AgencyChangedV1.class)
                        .map(CopiedDirectories::agency)
                        .collectList(),
                copy.all("officer", OfficerChangedV1.class)
                        .map(CopiedDirectories::officer)
                        .collectList(),
                Directory::new);
        this.current = read.cache(known -> known.isEmpty() ? Duration.ZERO : FRESH, e -> Duration.ZERO, () -> FRESH);
    }

    @Override
    public Mono<Directory> current() {
        return current;
    }

    private static Agency agency(AgencyChangedV1 told) {
        return new Agency(told.id(), told.nameVi(), told.nameEn(), told.validUntil(), told.successors());
    }

    private static Officer officer(OfficerChangedV1 told) {
        return new Officer(
                told.id(),
                told.agencyId(),
                Position.named(told.position()),
                told.name(),
                told.email(),
                told.validFrom(),
                told.validUntil());
    }
}
