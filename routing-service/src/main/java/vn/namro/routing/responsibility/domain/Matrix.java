package vn.namro.routing.responsibility.domain;

import java.util.List;
import java.util.Optional;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Zone;

/**
 * One immutable version of the responsibility matrix. Of the entries that apply the most specific wins; then the higher
 * priority; then the earlier line.
 */
public final class Matrix {

    private final String version;
    private final List<MatrixEntry> entries;
    private final CompiledEntries compiled;
    private final Boards boards;

    public Matrix(String version, List<MatrixEntry> entries, Boards boards) {
        this.version = version;
        this.entries = List.copyOf(entries);
        this.compiled = new CompiledEntries(entries);
        this.boards = boards;
    }

    public String version() {
        return version;
    }

    public int size() {
        return entries.size();
    }

    /** In the order of lines. */
    public List<MatrixEntry> entries() {
        return entries;
    }

    public Boards boards() {
        return boards;
    }

    /** The best first: an entry can only lose to one before it. */
    public List<MatrixEntry> ranked() {
        return compiled.bestFirst();
    }

    /** Decides many questions without saying why. */
    public Decisions decisions(Catalogue catalogue) {
        return new Decisions(compiled.deciding(), catalogue);
    }

    /** Rules who answers, or names everything that is unclear about it. */
    public Ruling rule(Question question, Catalogue catalogue) {
        Optional<Zone> zone = catalogue.zone(question.zoneId());
        if (zone.isEmpty()) {
            return Unknowns.entry(
                    Bilingual.of("Không có khu nào mang mã %1$s", "There is no zone %1$s", question.zoneId()));
        }
        if (question.categoryId() == null) {
            return Unknowns.entry(new Bilingual(
                    "Chưa rõ vướng mắc thuộc lĩnh vực nào", "It is not known what category the issue belongs to"));
        }
        Optional<Category> category = catalogue.category(question.categoryId());
        if (category.isEmpty()) {
            return Unknowns.entry(Bilingual.of(
                    "Không có lĩnh vực nào mang mã %1$s", "There is no category %1$s", question.categoryId()));
        }
        return rule(question, catalogue, category.get(), zone.get());
    }

    /**
     * Rules who answers if a person, not the matrix, chose the agency: it is resolved like the lead of an entry, with its
     * liaison and its officers.
     *
     * @param chosen an entry made for this once
     * @param why the reasons of the choice
     */
    public Ruling ruleBy(MatrixEntry chosen, List<Bilingual> why, Question question, Catalogue catalogue) {
        return catalogue
                .zone(question.zoneId())
                .map(zone -> new Tokens(catalogue, boards, zone, question.communeId(), question.on()))
                .map(tokens -> new Answering(catalogue, tokens, question.on(), chosen, why).ruling())
                .orElseGet(() -> Unknowns.entry(
                        Bilingual.of("Không có khu nào mang mã %1$s", "There is no zone %1$s", question.zoneId())));
    }

    private Ruling rule(Question question, Catalogue catalogue, Category category, Zone zone) {
        List<MatrixEntry> applying = compiled.deciding().applying(question, category, zone);
        if (applying.isEmpty()) {
            return Unknowns.entry(noEntry(question, category, zone));
        }
        Choice choice = new Choice(version, applying.get(0), applying.subList(1, applying.size()));
        Tokens tokens = new Tokens(catalogue, boards, zone, question.communeId(), question.on());
        return new Answering(catalogue, tokens, question.on(), choice.entry(), choice.explanation(category, zone))
                .ruling();
    }

    private Bilingual noEntry(Question question, Category category, Zone zone) {
        return Bilingual.of(
                "Ma trận %1$s không có dòng nào cho %2$s tại %3$s ngày %4$s",
                "Matrix %1$s has no entry for %5$s in %6$s on %4$s",
                version,
                category.name().vi(),
                zone.name().vi(),
                question.on(),
                category.name().en(),
                zone.name().en());
    }
}
