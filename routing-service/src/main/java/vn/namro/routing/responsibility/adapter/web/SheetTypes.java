package vn.namro.routing.responsibility.adapter.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import vn.namro.routing.responsibility.application.Sheets.Format;

/** The media types of sheets. */
final class SheetTypes {

    private static final MediaType CSV = new MediaType("text", "csv");
    private static final MediaType CSV_UTF_8 = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private SheetTypes() {}

    static MediaType of(Format format) {
        return format == Format.CSV ? CSV_UTF_8 : XLSX;
    }

    /** The sheet that a reader wants; null for JSON. */
    static @Nullable Format asked(@Nullable String format, @Nullable String accept) {
        if (format != null) {
            return formatNamed(format);
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .map(SheetTypes::format)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    private static @Nullable Format formatNamed(String name) {
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        return null;
    }

    /** The format of a body; empty if it is no sheet. */
    static Optional<Format> format(@Nullable MediaType type) {
        if (CSV.equalsTypeAndSubtype(type)) {
            return Optional.of(Format.CSV);
        }
        return XLSX.equalsTypeAndSubtype(type) ? Optional.of(Format.XLSX) : Optional.empty();
    }

    static String attachment(String version, Format format) {
        return "attachment; filename=\"matrix-" + version + "." + format.name().toLowerCase(Locale.ROOT) + "\"";
    }
}
