package vn.namro.routing.reorganisation.domain;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.responsibility.domain.Clause;
import vn.namro.routing.responsibility.domain.MissingClause;
import vn.namro.routing.responsibility.domain.Responsible;
import vn.namro.routing.responsibility.domain.Ruling;

/**
 * Finds out who goes on with an open assignment on a day. The matrix of that day has the first word among the
 * successors, because it tells functions apart and zones; a sole successor needs no word. Where neither helps, nothing is
 * guessed.
 */
public final class Succession {

    private final Catalogue catalogue;
    private final LocalDate on;

    public Succession(Catalogue catalogue, LocalDate on) {
        this.catalogue = catalogue;
        this.on = on;
    }

    /**
     * What becomes of an assignment.
     *
     * @param ruling what the matrix rules for its issue on that day
     */
    public Fate fateOf(Holding holding, Ruling ruling) {
        if (holding.agencyIds().stream().allMatch(this::exists)) {
            return new Fate.Stays();
        }
        Optional<Responsible> ruled = ruling.fold(Optional::of, unclear -> Optional.empty());
        Optional<Agency> lead = successor(holding.leadId(), ruled.map(Responsible::lead));
        if (lead.isEmpty()) {
            return undecided(Clause.RESPONSIBILITY, nobodyFollows(holding.leadId()));
        }
        return ledBy(lead.get(), holding, ruled);
    }

    private Fate ledBy(Agency lead, Holding holding, Optional<Responsible> ruled) {
        Agency liaison = null;
        if (!lead.canBeOrdered()) {
            Optional<Agency> found = liaison(lead, holding, ruled);
            if (found.isEmpty()) {
                return undecided(Clause.RESPONSIBILITY, noLiaison(lead));
            }
            liaison = found.get();
        }
        Agency ofPerson = liaison == null ? lead : liaison;
        List<Officer> candidates = candidates(holding, ofPerson);
        if (candidates.isEmpty()) {
            return undecided(Clause.PERSON, nobodyIn(ofPerson, holding.position()));
        }
        return new Fate.Moves(lead, liaison, coordinating(holding, lead), candidates, why(holding, lead, liaison));
    }

    /** The agency itself if it goes on, else whoever the matrix names among its successors, else its only one. */
    private Optional<Agency> successor(String id, Optional<Agency> ruled) {
        Optional<Agency> same = catalogue.agency(id).filter(this::exists);
        if (same.isPresent()) {
            return same;
        }
        Set<Agency> successors = successors(id);
        Optional<Agency> named = ruled.filter(agency -> successors.isEmpty() || successors.contains(agency));
        return named.isPresent()
                ? named
                : successors.stream().filter(only -> successors.size() == 1).findFirst();
    }

    private Optional<Agency> liaison(Agency lead, Holding holding, Optional<Responsible> ruled) {
        Optional<Agency> ofRuling =
                ruled.filter(responsible -> responsible.lead().equals(lead)).map(Responsible::liaison);
        return holding.liaisonId() == null ? ofRuling : successor(holding.liaisonId(), ofRuling);
    }

    /** Whoever has it keeps it, as long as he or she serves where it is now. */
    private List<Officer> candidates(Holding holding, Agency agency) {
        List<Officer> inOffice = catalogue.officers(agency.id(), holding.position(), on);
        List<Officer> same = inOffice.stream()
                .filter(officer -> officer.id().equals(holding.officerId()))
                .toList();
        return same.isEmpty() ? inOffice : same;
    }

    /** Those that go on, and all successors of those that do not: an opinion too many is no harm. */
    private List<Agency> coordinating(Holding holding, Agency lead) {
        Set<Agency> found = new LinkedHashSet<>();
        for (String id : holding.coordinatingIds()) {
            catalogue.agency(id).filter(this::exists).ifPresentOrElse(found::add, () -> found.addAll(successors(id)));
        }
        found.remove(lead);
        return List.copyOf(found);
    }

    /** Who exists on the day and follows upon an agency, over as many reorganisations as there were. */
    private Set<Agency> successors(String id) {
        Set<Agency> found = new LinkedHashSet<>();
        collect(id, found, new LinkedHashSet<>());
        return found;
    }

    private void collect(String id, Set<Agency> found, Set<String> seen) {
        Agency agency = catalogue.agency(id).orElse(null);
        if (agency == null || !seen.add(id)) {
            return;
        }
        if (exists(agency)) {
            found.add(agency);
        } else {
            agency.successors().forEach(next -> collect(next, found, seen));
        }
    }

    private boolean exists(String id) {
        return catalogue.agency(id).filter(this::exists).isPresent();
    }

    private boolean exists(Agency agency) {
        return agency.validity().includes(on);
    }

    private static Fate undecided(Clause clause, Bilingual reason) {
        return new Fate.Undecided(List.of(new MissingClause(clause, reason)));
    }

    private Bilingual why(Holding holding, Agency lead, @Nullable Agency liaison) {
        Agency now = liaison == null ? lead : liaison;
        Bilingual before = nameOf(holding.agencyOfOfficer());
        return now.id().equals(holding.agencyOfOfficer())
                ? Bilingual.of(
                        "%1$s tiếp tục giải quyết; cơ quan tham gia khác thay đổi từ ngày %3$s",
                        "%2$s goes on with it; others that have a part in it changed on %3$s",
                        now.name().vi(),
                        now.name().en(),
                        on)
                : Bilingual.of(
                        "%1$s tiếp nhận nhiệm vụ của %3$s từ ngày %5$s",
                        "%2$s took over from %4$s on %5$s",
                        now.name().vi(),
                        now.name().en(),
                        before.vi(),
                        before.en(),
                        on);
    }

    private Bilingual nobodyFollows(String id) {
        Bilingual before = nameOf(id);
        return Bilingual.of(
                "%1$s không còn từ ngày %3$s; chưa xác định được một cơ quan kế thừa việc này",
                "%2$s no longer exists on %3$s, and no single successor for this is known",
                before.vi(),
                before.en(),
                on);
    }

    private static Bilingual noLiaison(Agency lead) {
        return Bilingual.of(
                "Chưa có cơ quan đầu mối bên cạnh %1$s",
                "No liaison stands beside %2$s", lead.name().vi(), lead.name().en());
    }

    private Bilingual nobodyIn(Agency agency, String position) {
        return Bilingual.of(
                "%1$s chưa có cán bộ ở vị trí %3$s vào ngày %4$s",
                "%2$s has nobody in the position %3$s on %4$s",
                agency.name().vi(),
                agency.name().en(),
                position,
                on);
    }

    private Bilingual nameOf(String id) {
        return catalogue.agency(id).map(Agency::name).orElse(new Bilingual(id, id));
    }
}
