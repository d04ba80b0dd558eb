package vn.namro.routing.responsibility.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Tokens.Resolved;

/**
 * One immutable version of the responsibility matrix. Of the entries that apply the most specific wins; then the higher
 * priority; then the earlier line.
 */
public final class Matrix {

    private static final Comparator<MatrixEntry> BEST_FIRST = Comparator.<MatrixEntry>comparingInt(
                    entry -> -entry.conditions().specificity())
            .thenComparingInt(entry -> -entry.priority());

    private final String version;
    private final List<MatrixEntry> entries;
    private final Boards boards;

    public Matrix(String version, List<MatrixEntry> entries, Boards boards) {
        this.version = version;
        this.entries = entries.stream().sorted(BEST_FIRST).toList();
        this.boards = boards;
    }

    public String version() {
        return version;
    }

    public int size() {
        return entries.size();
    }

    /** Rules who answers, or names everything that is unclear about it. */
    public Ruling rule(Question question, Catalogue catalogue) {
        Optional<Zone> zone = catalogue.zone(question.zoneId());
        if (zone.isEmpty()) {
            return Unclarity.nothingKnown(
                    Bilingual.of("Không có khu nào mang mã %1$s", "There is no zone %1$s", question.zoneId()));
        }
        if (question.categoryId() == null) {
            return Unclarity.nothingKnown(new Bilingual(
                    "Chưa rõ vướng mắc thuộc lĩnh vực nào", "It is not known what category the issue belongs to"));
        }
        Optional<Category> category = catalogue.category(question.categoryId());
        if (category.isEmpty()) {
            return Unclarity.nothingKnown(Bilingual.of(
                    "Không có lĩnh vực nào mang mã %1$s", "There is no category %1$s", question.categoryId()));
        }
        return rule(question, catalogue, category.get(), zone.get());
    }

    private Ruling rule(Question question, Catalogue catalogue, Category category, Zone zone) {
        List<MatrixEntry> applying = entries.stream()
                .filter(entry -> entry.appliesTo(question, category, zone))
                .toList();
        if (applying.isEmpty()) {
            return Unclarity.nothingKnown(Bilingual.of(
                    "Ma trận %1$s không có dòng nào cho %2$s tại %3$s ngày %4$s",
                    "Matrix %1$s has no entry for %5$s in %6$s on %4$s",
                    version,
                    category.name().vi(),
                    zone.name().vi(),
                    question.on(),
                    category.name().en(),
                    zone.name().en()));
        }
        List<Bilingual> why = new ArrayList<>(explainChoice(applying, category, zone));
        MatrixEntry entry = applying.get(0);
        Tokens tokens = new Tokens(catalogue, boards, zone, question);
        Resolved lead = tokens.resolve(entry.lead());
        why.add(lead.how());
        if (lead.agency().isEmpty()) {
            return Unclarity.leadUnknown(lead.how(), why);
        }
        return withLead(question, catalogue, tokens, entry, lead.agency().get(), why);
    }

    private List<Bilingual> explainChoice(List<MatrixEntry> applying, Category category, Zone zone) {
        List<Bilingual> why = new ArrayList<>();
        why.add(Bilingual.of(
                "Dòng %1$s của ma trận %2$s áp dụng cho lĩnh vực %3$s (%4$s) tại %5$s",
                "Entry %1$s of matrix %2$s applies to category %3$s (%6$s) in %7$s",
                applying.get(0).id(),
                version,
                category.id(),
                category.name().vi(),
                zone.name().vi(),
                category.name().en(),
                zone.name().en()));
        applying.stream()
                .skip(1)
                .forEach(other -> why.add(Bilingual.of(
                        "Dòng %1$s cũng áp dụng nhưng kém cụ thể hơn hoặc ưu tiên thấp hơn",
                        "Entry %1$s applies too, but is less specific or of lower priority", other.id())));
        return why;
    }

    private static Ruling withLead(
            Question question,
            Catalogue catalogue,
            Tokens tokens,
            MatrixEntry entry,
            Agency lead,
            List<Bilingual> why) {
        Optional<Resolved> liaison = lead.liaisonToken().map(tokens::resolve);
        liaison.ifPresent(found -> why.add(Bilingual.of(
                "%1$s không thuộc quyền điều hành của Thành phố; cơ quan đầu mối: %2$s",
                "%3$s cannot be ordered by the city; its liaison: %4$s",
                lead.name().vi(),
                found.how().vi(),
                lead.name().en(),
                found.how().en())));
        Optional<Agency> ofPerson = lead.canBeOrdered() ? Optional.of(lead) : liaison.flatMap(Resolved::agency);
        List<Officer> candidates = ofPerson.map(
                        agency -> catalogue.officers(agency.id(), entry.position(), question.on()))
                .orElse(List.of());
        if (candidates.isEmpty()) {
            return Unclarity.personUnknown(entry, ofPerson.orElse(lead), why);
        }
        List<Agency> coordinating = coordinating(tokens, entry, lead, why);
        return new Ruling.Clear(new Responsible(
                entry, lead, liaison.flatMap(Resolved::agency).orElse(null), coordinating, candidates, why));
    }

    private static List<Agency> coordinating(Tokens tokens, MatrixEntry entry, Agency lead, List<Bilingual> why) {
        Set<Agency> found = new LinkedHashSet<>();
        for (String token : entry.coordinating()) {
            Resolved resolved = tokens.resolve(token);
            resolved.agency().filter(agency -> !agency.id().equals(lead.id())).ifPresent(found::add);
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
