package vn.namro.routing.assignment.adapter.web;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.Desk;
import vn.namro.routing.assignment.domain.step.Participant;
import vn.namro.routing.catalog.application.LiveCatalogue;
import vn.namro.routing.catalog.domain.Officer;

/** Who a reader is in the words of the domain. */
@Component
final class People {

    private final LiveCatalogue catalogue;
    private final Function<Instant, Desk> desks;

    People(LiveCatalogue catalogue, Function<Instant, Desk> desks) {
        this.catalogue = catalogue;
        this.desks = desks;
    }

    static Participant participant(Reader reader) {
        return new Participant(
                reader.is(Role.OFFICER),
                reader.is(Role.AGENCY_LEAD),
                reader.is(Role.COORDINATOR, Role.ADMIN),
                reader.agencyId(),
                reader.officerId());
    }

    /** The person's name, if the catalogue has it. */
    @Nullable
    String name(Reader reader) {
        return Optional.ofNullable(reader.officerId())
                .flatMap(id -> catalogue.get().officer(id))
                .map(Officer::name)
                .orElse(null);
    }

    /** The person's agency under its name of today; that of the City Office for those who belong to none. */
    @Nullable
    Party agency(Reader reader, Instant at) {
        Desk desk = desks.apply(at);
        return reader.agencyId() == null
                ? desk.triageOffice(at)
                : desk.agency(reader.agencyId(), at).map(Party::of).orElse(null);
    }
}
