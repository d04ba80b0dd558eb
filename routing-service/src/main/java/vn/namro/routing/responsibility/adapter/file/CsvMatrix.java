package vn.namro.routing.responsibility.adapter.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.application.MatrixSource;
import vn.namro.routing.responsibility.domain.Boards;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.MatrixEntry.Conditions;

/** Reads {@code matrix.csv}, which a clerk edits in a spreadsheet. */
@Component
final class CsvMatrix implements MatrixSource {

    private static final int VERSION_DIGITS = 8;

    private final ResourceLoader resources;
    private final String file;
    private final Boards boards;

    CsvMatrix(
            ResourceLoader resources,
            @Value("${namro.catalogue}") String folder,
            @Value("${namro.boards.industrial-park}") String industrialParks,
            @Value("${namro.boards.hi-tech-park}") String hiTechParks) {
        this.resources = resources;
        this.file = folder + "/matrix.csv";
        this.boards =
                new Boards(Map.of(Zone.Kind.INDUSTRIAL_PARK, industrialParks, Zone.Kind.HI_TECH_PARK, hiTechParks));
    }

    @Override
    public Matrix matrix() {
        byte[] bytes = bytes();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
            List<MatrixEntry> entries = csv.stream().map(CsvMatrix::entry).toList();
            return new Matrix(versionOf(bytes), entries, boards);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private byte[] bytes() {
        try (InputStream in = resources.getResource(file).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String versionOf(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "m-" + HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static MatrixEntry entry(NamedCsvRecord row) {
        try {
            return read(row);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "matrix.csv, line " + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }

    private static MatrixEntry read(NamedCsvRecord row) {
        return new MatrixEntry(
                required(row, "entry"),
                conditions(row),
                required(row, "lead"),
                optional(row, "coordinating")
                        .map(tokens -> List.of(tokens.split(" +")))
                        .orElse(List.of()),
                required(row, "position"),
                new Bilingual(required(row, "taskVi"), required(row, "taskEn")),
                new Bilingual(required(row, "resultVi"), required(row, "resultEn")),
                text(row, "legalBasis"),
                new Validity(date(row, "validFrom"), date(row, "validUntil")),
                optional(row, "priority").map(Integer::parseInt).orElse(0));
    }

    private static Conditions conditions(NamedCsvRecord row) {
        return new Conditions(
                text(row, "category"),
                text(row, "group"),
                optional(row, "zoneKind").map(Zone.Kind::valueOf).orElse(null),
                text(row, "zone"),
                text(row, "urgency"),
                text(row, "channel"));
    }

    private static String required(NamedCsvRecord row, String field) {
        return optional(row, field).orElseThrow(() -> new IllegalArgumentException(field + " must not be empty"));
    }

    private static @Nullable String text(NamedCsvRecord row, String field) {
        return optional(row, field).orElse(null);
    }

    private static @Nullable LocalDate date(NamedCsvRecord row, String field) {
        return optional(row, field).map(LocalDate::parse).orElse(null);
    }

    private static Optional<String> optional(NamedCsvRecord row, String field) {
        return row.findField(field).filter(text -> !text.isBlank());
    }
}
