package vn.namro.routing.responsibility.adapter.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.application.MatrixSource;
import vn.namro.routing.responsibility.domain.Boards;
import vn.namro.routing.responsibility.domain.Matrix;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.References;

/** Reads {@code matrix.csv}, which a clerk edits in a spreadsheet. */
@Component
final class CsvMatrix implements MatrixSource {

    private static final String FILE = "matrix.csv";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int VERSION_DIGITS = 8;

    private final ResourceLoader resources;
    private final String folder;
    private final Boards boards;

    CsvMatrix(
            ResourceLoader resources,
            @Value("${namro.catalogue}") String folder,
            @Value("${namro.boards.industrial-park}") String industrialParks,
            @Value("${namro.boards.hi-tech-park}") String hiTechParks) {
        this.resources = resources;
        this.folder = folder;
        this.boards =
                new Boards(Map.of(Zone.Kind.INDUSTRIAL_PARK, industrialParks, Zone.Kind.HI_TECH_PARK, hiTechParks));
    }

    @Override
    public Matrix matrix(Catalogue catalogue) {
        try (InputStream in = resources.getResource(folder + "/" + FILE).getInputStream()) {
            byte[] bytes = in.readAllBytes();
            return new Matrix(versionOf(bytes), entries(textOf(bytes), new References(catalogue)), boards);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + "/" + FILE + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Spreadsheets may put a byte order mark before the first column's name, or forget that the file is UTF-8. */
    private static String textOf(byte[] bytes) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String versionOf(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "m-" + HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<MatrixEntry> entries(String text, References references) throws IOException {
        Set<String> ids = new HashSet<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().map(row -> entry(row, references, ids)).toList();
        } catch (LineFault e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(FILE + ": " + e.getMessage(), e);
        }
    }

    private static MatrixEntry entry(NamedCsvRecord row, References references, Set<String> ids) {
        try {
            refuseIf(
                    !MatrixRow.COLUMNS.equals(Set.copyOf(row.getHeader())),
                    "the columns must be " + MatrixRow.COLUMNS.stream().sorted().toList() + ", not "
                            + row.getHeader().stream().sorted().toList());
            MatrixEntry entry = new MatrixRow(row).entry();
            refuseIf(!ids.add(entry.id()), "the entry " + entry.id() + " is there twice");
            List<String> unknown = references.unknownIn(entry);
            refuseIf(!unknown.isEmpty(), String.join(", ", unknown));
            return entry;
        } catch (RuntimeException e) {
            throw new LineFault(row.getStartingLineNumber(), e);
        }
    }

    private static void refuseIf(boolean fault, String message) {
        if (fault) {
            throw new IllegalArgumentException(message);
        }
    }

    /** A fault of one line. */
    private static final class LineFault extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private LineFault(long line, RuntimeException fault) {
            super(FILE + ", line " + line + ": " + fault.getMessage(), fault);
        }
    }
}
