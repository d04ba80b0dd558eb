package vn.namro.routing.responsibility.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.http.Languages;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.check.Finding;
import vn.namro.routing.responsibility.domain.sheet.Column;
import vn.namro.routing.responsibility.domain.sheet.SheetWriter;
import vn.namro.routing.responsibility.domain.version.Activation;
import vn.namro.routing.responsibility.domain.version.Differences;
import vn.namro.routing.responsibility.domain.version.Timeline;
import vn.namro.routing.responsibility.domain.version.Version;

/** Versions of the matrix as they are shown, in the words of one reader's language. */
final class MatrixViews {

    private final boolean vietnamese;

    MatrixViews(@Nullable String acceptLanguage) {
        this.vietnamese = Languages.of(acceptLanguage).equals(Languages.VIETNAMESE);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(
            String version,
            Timeline.Status status,
            int entries,
            String createdBy,
            Instant createdAt,
            @Nullable String note,
            List<ActivationView> activations) {}

    /** An activation; {@code gapsAcknowledged} is there if it had gaps, and then {@code activatedBy} knew of them. */
    record ActivationView(
            Instant activeFrom, String activatedBy, Instant activatedAt, int gaps, boolean gapsAcknowledged) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingView(
            Finding.Kind kind,
            boolean gap,
            List<String> entries,
            List<String> categories,
            List<String> zones,
            @Nullable String urgency,
            @Nullable String channel,
            @Nullable String enterpriseKind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String message) {}

    record DifferencesView(
            String version,
            String comparedWith,
            List<Map<String, Object>> added,
            List<Map<String, Object>> removed,
            List<Differences.Changed> changed,
            boolean reordered) {}

    static VersionView version(Version version, Timeline timeline, Instant now) {
        return new VersionView(
                version.id(),
                timeline.statusOf(version.id(), now),
                version.entries(),
                version.createdBy(),
                version.createdAt(),
                version.note(),
                timeline.all().stream()
                        .filter(activation -> activation.version().equals(version.id()))
                        .map(MatrixViews::activation)
                        .toList());
    }

    static ActivationView activation(Activation activation) {
        return new ActivationView(
                activation.from(), activation.by(), activation.at(), activation.gaps(), activation.gaps() > 0);
    }

    /** An entry under the titles of a sheet; what is empty is left out, lists are lists. */
    static Map<String, Object> entry(MatrixEntry entry) {
        List<String> cells = SheetWriter.cells(entry);
        Map<String, Object> view = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            String cell = cells.get(column.ordinal());
            if (!cell.isEmpty()) {
                view.put(column.title(), value(column, cell));
            }
        }
        return view;
    }

    private static Object value(Column column, String cell) {
        if (column.isList()) {
            return Arrays.asList(cell.split(" "));
        }
        return column.isNumber() ? Integer.valueOf(cell) : cell;
    }

    static DifferencesView differences(String version, String with, Differences differences) {
        return new DifferencesView(
                version,
                with,
                differences.added().stream().map(MatrixViews::entry).toList(),
                differences.removed().stream().map(MatrixViews::entry).toList(),
                differences.changed(),
                differences.reordered());
    }

    FindingView finding(Finding finding) {
        return new FindingView(
                finding.kind(),
                finding.kind().isGap(),
                finding.entries(),
                finding.categories(),
                finding.zones(),
                finding.urgency(),
                finding.channel(),
                finding.enterpriseKind(),
                finding.span().from(),
                finding.span().until(),
                text(finding.sentence()));
    }

    String text(Bilingual text) {
        return vietnamese ? text.vi() : text.en();
    }
}
