package vn.namro.routing.responsibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.responsibility.domain.Tokens.Resolved;

/** Finds out who answers by a chosen entry on a day, and keeps the reasons in the order in which they were found. */
final class Answering {

    private final Catalogue catalogue;
    private final Tokens tokens;
    private final LocalDate on;
    private final MatrixEntry entry;
    private final List<Bilingual> why;

    Answering(Catalogue catalogue, Tokens tokens, LocalDate on, MatrixEntry entry, List<Bilingual> choice) {
        this.catalogue = catalogue;
        this.tokens = tokens;
        this.on = on;
        this.entry = entry;
        this.why = new ArrayList<>(choice);
    }

    Ruling ruling() {
        Resolved lead = tokens.resolve(entry.lead());
        why.add(lead.how());
        return lead.agency().map(this::ledBy).orElseGet(() -> Unknowns.lead(lead.how(), why));
    }

    private Ruling ledBy(Agency lead) {
        if (lead.canBeOrdered()) {
            return answeredBy(lead, null);
        }
        return liaison(lead).map(found -> answeredBy(lead, found)).orElseGet(() -> Unknowns.liaison(lead, why));
    }

    private Optional<Agency> liaison(Agency lead) {
        Optional<Resolved> liaison = lead.liaisonToken().map(tokens::resolve);
        liaison.ifPresent(found -> why.add(Bilingual.of(
                "%1$s không thuộc quyền điều hành của Thành phố; cơ quan đầu mối: %2$s",
                "%3$s cannot be ordered by the city; its liaison: %4$s",
                lead.name().vi(),
                found.how().vi(),
                lead.name().en(),
                found.how().en())));
        return liaison.flatMap(Resolved::agency);
    }

    private Ruling answeredBy(Agency lead, @Nullable Agency liaison) {
        Agency ofPerson = liaison == null ? lead : liaison;
        List<Officer> candidates = catalogue.officers(ofPerson.id(), on).stream()
                .filter(entry::names)
                .toList();
        if (candidates.isEmpty()) {
            return Unknowns.person(entry.holders(), ofPerson, why);
        }
        List<Agency> coordinating = coordinating(lead);
        return new Ruling.Clear(new Responsible(entry, lead, liaison, coordinating, candidates, why));
    }

    /** Whoever leads does not help as well; a liaison may, by its own field of duty. */
    private List<Agency> coordinating(Agency lead) {
        Set<Agency> found = new LinkedHashSet<>();
        for (String token : entry.coordinating()) {
            Resolved resolved = tokens.resolve(token);
            resolved.agency().filter(agency -> !agency.equals(lead)).ifPresent(found::add);
            if (resolved.agency().isEmpty()) {
                why.add(Bilingual.of(
                        "Cơ quan phối hợp: %1$s",
                        "Coordinating agency: %2$s",
                        resolved.how().vi(),
                        resolved.how().en()));
            }
        }
        return List.copyOf(found);
    }
}
