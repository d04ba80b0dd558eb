package vn.namro.routing.responsibility.adapter.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.responsibility.application.MatrixSource;
import vn.namro.routing.responsibility.application.Sheets.Result;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.sheet.Reading;
import vn.namro.routing.responsibility.domain.sheet.Sheet;
import vn.namro.routing.responsibility.domain.sheet.SheetReader;

/** Reads {@code matrix.csv}, which a clerk edits in a spreadsheet. */
@Component
final class CsvMatrix implements MatrixSource {

    private static final String FILE = "matrix.csv";

    private final ResourceLoader resources;
    private final String folder;

    CsvMatrix(ResourceLoader resources, @Value("${namro.catalogue}") String folder) {
        this.resources = resources;
        this.folder = folder;
    }

    @Override
    public List<MatrixEntry> entries(Catalogue catalogue) {
        Result file = CsvSheets.read(bytes());
        Sheet sheet = file.fold(read -> read, unreadable -> {
            throw new IllegalArgumentException(FILE + ": " + unreadable.why() + " " + unreadable.detail());
        });
        Reading reading = SheetReader.read(sheet, catalogue);
        if (!reading.faults().isEmpty()) {
            throw new IllegalArgumentException(
                    reading.faults().stream().map(fault -> FILE + ", " + fault).collect(Collectors.joining("; ")));
        }
        return reading.entries();
    }

    private byte[] bytes() {
        try (InputStream in = resources.getResource(folder + "/" + FILE).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + "/" + FILE + " cannot be read: " + e.getMessage(), e);
        }
    }
}
