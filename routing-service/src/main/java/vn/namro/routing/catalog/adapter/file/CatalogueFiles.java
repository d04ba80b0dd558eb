package vn.namro.routing.catalog.adapter.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.io.ResourceLoader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the files of one folder, on the class path or on disk; every error names its file, and its line or record. */
final class CatalogueFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final ObjectMapper ROWS = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final ResourceLoader resources;
    private final String folder;

    /** Creates a reader of a folder given as a resource location, such as {@code classpath:catalog/hanoi}. */
    CatalogueFiles(ResourceLoader resources, String folder) {
        this.resources = resources;
        this.folder = folder;
    }

    /** Reads a YAML file as {@code rows} and makes of it what {@code read} says. */
    <R, T> T yaml(String file, Class<R> rows, Function<R, T> read) {
        String text = text(file);
        try {
            Object tree = yaml().load(text);
            return read.apply(ROWS.convertValue(tree, rows));
        } catch (RuntimeException e) {
            throw new CatalogueFault(file, e);
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    /** Reads a CSV file that has exactly these columns, line by line. */
    <T> List<T> csv(String file, Set<String> columns, Function<NamedCsvRecord, T> read) {
        String text = text(file);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().map(row -> line(file, columns, row, read)).toList();
        } catch (CatalogueFault e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw new CatalogueFault(file, e);
        }
    }

    private static <T> T line(String file, Set<String> columns, NamedCsvRecord row, Function<NamedCsvRecord, T> read) {
        try {
            if (!columns.equals(Set.copyOf(row.getHeader()))) {
                throw new IllegalArgumentException("the columns must be "
                        + columns.stream().sorted().toList() + ", not "
                        + row.getHeader().stream().sorted().toList());
            }
            return read.apply(row);
        } catch (RuntimeException e) {
            throw new CatalogueFault(file + ", line " + row.getStartingLineNumber(), e);
        }
    }

    /** Spreadsheets may put a byte order mark before the first column's name, or forget that the file is UTF-8. */
    private String text(String file) {
        try (InputStream in = resources.getResource(folder + "/" + file).getInputStream()) {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(folder + "/" + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
