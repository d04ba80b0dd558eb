package vn.namro.routing.responsibility.domain.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.References.Unknown;
import vn.namro.routing.responsibility.domain.check.Finding.Kind;
import vn.namro.routing.responsibility.domain.check.Gathering.Gathered;
import vn.namro.routing.responsibility.domain.check.Place.Part;

/** Findings in plain words. */
final class Sentences {

    private static final int NAMED = 3;

    private final Catalogue catalogue;

    Sentences(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Finding finding(Gathered found) {
        List<String> entries = found.entry().isEmpty() ? List.of() : List.of(found.entry());
        Part part = found.part();
        return new Finding(
                found.kind(),
                entries,
                found.categories(),
                found.zones(),
                orNull(part.urgency()),
                orNull(part.channel()),
                orNull(part.enterpriseKind()),
                found.span(),
                new Bilingual(vi(found), en(found)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private String vi(Gathered found) {
        return "%s, %s%s, %s: %s"
                .formatted(
                        of("lĩnh vực", found.categories(), this::category, Bilingual::vi),
                        of("khu", found.zones(), this::zone, Bilingual::vi),
                        narrowed(found.part(), "mức", "kênh", "loại doanh nghiệp"),
                        Days.vi(found.span()),
                        why(found).vi());
    }

    private String en(Gathered found) {
        return "%s, %s%s, %s: %s"
                .formatted(
                        of("category", found.categories(), this::category, Bilingual::en),
                        of("zone", found.zones(), this::zone, Bilingual::en),
                        narrowed(found.part(), "urgency", "channel", "enterprise kind"),
                        Days.en(found.span()),
                        why(found).en());
    }

    private static Bilingual why(Gathered found) {
        return switch (found.kind()) {
            case NO_ENTRY -> new Bilingual("không có dòng nào áp dụng", "no entry applies");
            case NO_LEAD ->
                Bilingual.of(
                        "dòng %1$s không đi đến cơ quan chủ trì nào đang tồn tại",
                        "entry %1$s comes to no lead agency that exists", found.entry());
            case NO_LIAISON ->
                Bilingual.of(
                        "cơ quan chủ trì của dòng %1$s không thuộc quyền điều hành của Thành phố và không có đầu mối",
                        "the lead of entry %1$s cannot be ordered by the city and has no liaison", found.entry());
            case NO_OFFICER ->
                Bilingual.of(
                        "không có cán bộ nào giữ vị trí mà dòng %1$s nêu",
                        "nobody holds the position that entry %1$s names", found.entry());
            default ->
                Bilingual.of(
                        "dòng %1$s chỉ rõ khi phản ánh nêu xã, phường",
                        "entry %1$s is clear only where the issue names its commune", found.entry());
        };
    }

    private static String narrowed(Part part, String urgency, String channel, String kind) {
        List<String> narrowed = new ArrayList<>();
        add(narrowed, urgency, part.urgency());
        add(narrowed, channel, part.channel());
        add(narrowed, kind, part.enterpriseKind());
        return narrowed.stream().map(each -> ", " + each).collect(Collectors.joining());
    }

    private static void add(List<String> narrowed, String name, String value) {
        if (!value.isEmpty()) {
            narrowed.add(name + " " + value);
        }
    }

    private static String of(
            String noun, List<String> ids, Function<String, Bilingual> name, Function<Bilingual, String> language) {
        String named = ids.stream()
                .limit(NAMED)
                .map(id -> id + " (" + language.apply(name.apply(id)) + ")")
                .collect(Collectors.joining(", "));
        return noun + " " + named + (ids.size() > NAMED ? " +" + (ids.size() - NAMED) : "");
    }

    private Bilingual category(String id) {
        return catalogue.category(id).map(Category::name).orElse(new Bilingual(id, id));
    }

    private Bilingual zone(String id) {
        return catalogue.zone(id).map(Zone::name).orElse(new Bilingual(id, id));
    }

    Finding overlap(MatrixEntry one, MatrixEntry other, Validity span) {
        return ofEntries(
                Kind.OVERLAP,
                List.of(one.id(), other.id()),
                span,
                Bilingual.of(
                        "Dòng %1$s và %2$s có cùng điều kiện và cùng ưu tiên, cùng hiệu lực %3$s: chỉ thứ tự dòng quyết định",
                        "Entries %1$s and %2$s have the same conditions and priority, both in force %4$s: only the order"
                                + " of lines decides",
                        one.id(),
                        other.id(),
                        Days.vi(span),
                        Days.en(span)));
    }

    Finding loser(MatrixEntry entry, Validity span, Collection<String> winners) {
        List<String> entries = new ArrayList<>(List.of(entry.id()));
        entries.addAll(winners);
        String others = String.join(", ", winners);
        return winners.isEmpty()
                ? ofEntries(
                        Kind.UNREACHABLE,
                        entries,
                        span,
                        Bilingual.of(
                                "Không phản ánh nào thỏa các điều kiện của dòng %1$s",
                                "No issue meets the conditions of entry %1$s", entry.id()))
                : ofEntries(
                        Kind.SHADOWED,
                        entries,
                        span,
                        Bilingual.of(
                                "Dòng %1$s không bao giờ được chọn: nơi nào nó áp dụng thì %2$s được chọn",
                                "Entry %1$s never wins: wherever it applies, %2$s does", entry.id(), others));
    }

    Finding unknown(MatrixEntry entry, Unknown unknown) {
        return ofEntries(
                Kind.UNKNOWN_REFERENCE,
                List.of(entry.id()),
                entry.validity(),
                Bilingual.of(
                        "Dòng %1$s, cột %2$s: danh mục không có %3$s",
                        "Entry %1$s, column %2$s: the catalogue has no %3$s",
                        entry.id(),
                        unknown.field(),
                        unknown.id()));
    }

    Finding outOfForce(MatrixEntry entry, Agency agency, Validity span) {
        return ofEntries(
                Kind.REFERENCE_OUT_OF_FORCE,
                List.of(entry.id()),
                span,
                Bilingual.of(
                        "Dòng %1$s có hiệu lực %4$s nhưng khi đó không có %2$s (%3$s)",
                        "Entry %1$s is in force %5$s, but %2$s (%6$s) does not exist then",
                        entry.id(),
                        agency.id(),
                        agency.name().vi(),
                        Days.vi(span),
                        Days.en(span),
                        agency.name().en()));
    }

    private static Finding ofEntries(Kind kind, List<String> entries, Validity span, Bilingual sentence) {
        return new Finding(kind, entries, List.of(), List.of(), null, null, null, span, sentence);
    }
}
