package vn.namro.routing.responsibility.adapter.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.platform.http.Fault;

/** Moments in requests: as RFC 3339, or as a local day, which stands for its beginning in the city. */
final class Moments {

    private static final int LENGTH_OF_A_DATE = "2025-07-01".length();

    private Moments() {}

    /** The moment; null if there is none, or if it is none, which is noted. RFC 3339 knows some that Java does not. */
    static @Nullable Instant read(JsonNode body, String field, ZoneId zone, List<Fault> faults) {
        String text = body.path(field).textValue();
        try {
            if (text == null) {
                return null;
            }
            return text.length() == LENGTH_OF_A_DATE
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            if (faults.stream().noneMatch(fault -> fault.pointer().equals("/" + field))) {
                faults.add(Fault.at("/" + field, "MALFORMED_DATE-TIME"));
            }
            return null;
        }
    }
}
