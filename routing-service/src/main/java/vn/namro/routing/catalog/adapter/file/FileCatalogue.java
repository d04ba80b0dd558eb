package vn.namro.routing.catalog.adapter.file;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import vn.namro.routing.catalog.adapter.file.Rows.AgencyRow;
import vn.namro.routing.catalog.adapter.file.Rows.NamedRow;
import vn.namro.routing.catalog.adapter.file.Rows.TermRow;
import vn.namro.routing.catalog.adapter.file.Rows.ZoneRow;
import vn.namro.routing.catalog.application.CatalogueSource;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Channel;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Position;
import vn.namro.routing.catalog.domain.Term;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.catalog.domain.Zone;

/** The catalogue from YAML and CSV files that a clerk can read and edit. */
@Component
final class FileCatalogue implements CatalogueSource {

    private static final String CONFIRMED = "yes";

    private final CatalogueFiles files;

    FileCatalogue(ResourceLoader resources, @Value("${namro.catalogue}") String folder) {
        this.files = new CatalogueFiles(resources, folder);
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue(agencies(), zones(), categories(), channels(), officers(), terms());
    }

    @Override
    public WorkingTime workingTime() {
        return WorkingTimeFile.read(files);
    }

    private List<Agency> agencies() {
        return files.yaml("agencies.yaml", Rows.Agencies.class).agencies().stream()
                .map(FileCatalogue::agency)
                .toList();
    }

    private static Agency agency(AgencyRow row) {
        return new Agency(
                row.id(),
                new Bilingual(row.nameVi(), row.nameEn()),
                Agency.Level.valueOf(row.level()),
                row.parent(),
                new Validity(row.validFrom(), row.validUntil()),
                orEmpty(row.successors()),
                row.liaison(),
                !CONFIRMED.equals(row.verified()));
    }

    private List<Zone> zones() {
        return files.yaml("zones.yaml", Rows.Zones.class).zones().stream()
                .map(FileCatalogue::zone)
                .toList();
    }

    private static Zone zone(ZoneRow row) {
        Map<String, String> verified = row.verified() == null ? Map.of() : row.verified();
        return new Zone(
                row.id(),
                Zone.Kind.valueOf(row.kind()),
                new Bilingual(row.nameVi(), row.nameEn()),
                row.status() == null ? "NONE" : row.status(),
                orEmpty(row.districts()),
                orEmpty(row.communes()),
                !verified.values().stream().allMatch(CONFIRMED::equals));
    }

    private List<Category> categories() {
        Rows.Categories rows = files.yaml("categories.yaml", Rows.Categories.class);
        Map<String, Bilingual> groups = rows.groups().stream()
                .collect(Collectors.toMap(NamedRow::id, group -> new Bilingual(group.nameVi(), group.nameEn())));
        return rows.categories().stream()
                .map(row -> new Category(
                        row.id(),
                        new Bilingual(row.nameVi(), row.nameEn()),
                        row.group(),
                        known(groups, row.group(), "group of category " + row.id())))
                .toList();
    }

    private List<Channel> channels() {
        return files.yaml("channels.yaml", Rows.Channels.class).channels().stream()
                .map(row -> new Channel(row.id(), new Bilingual(row.nameVi(), row.nameEn())))
                .toList();
    }

    private List<Officer> officers() {
        Map<String, Position> positions = files.yaml("positions.yaml", Rows.Positions.class).positions().stream()
                .map(row -> new Position(row.id(), new Bilingual(row.nameVi(), row.nameEn())))
                .collect(Collectors.toMap(Position::id, Function.identity()));
        return files.csv("officers.csv").stream()
                .map(row -> officer(row, positions))
                .toList();
    }

    private static Officer officer(NamedCsvRecord row, Map<String, Position> positions) {
        return new Officer(
                row.getField("id"),
                row.getField("agency"),
                known(positions, row.getField("position"), "position of officer " + row.getField("id")),
                row.getField("nameVi"),
                row.getField("email"),
                row.getField("language"),
                validity(row));
    }

    private List<Term> terms() {
        return files.yaml("terms.yaml", Rows.Terms.class).terms().stream()
                .map(FileCatalogue::term)
                .toList();
    }

    private static Term term(TermRow row) {
        return new Term(
                Urgency.valueOf(row.urgency()),
                row.acceptWorkingHours(),
                row.triageWorkingDays(),
                row.handle().workingDays(),
                row.handle().interimWorkingDays(),
                row.handle().workingHoursAfterAcceptance(),
                new Validity(row.validFrom(), row.validUntil()));
    }

    private static Validity validity(NamedCsvRecord row) {
        return new Validity(date(row, "validFrom"), date(row, "validUntil"));
    }

    private static @Nullable LocalDate date(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field))
                .filter(text -> !text.isBlank())
                .map(LocalDate::parse)
                .orElse(null);
    }

    private static <T> T known(Map<String, T> records, String id, String where) {
        T found = records.get(id);
        if (found == null) {
            throw new IllegalArgumentException("the " + where + " is unknown: " + id);
        }
        return found;
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }
}
