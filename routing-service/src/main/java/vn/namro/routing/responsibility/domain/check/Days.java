package vn.namro.routing.responsibility.domain.check;

import java.time.format.DateTimeFormatter;
import vn.namro.routing.catalog.domain.Validity;

/** Spans of days in words. */
final class Days {

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Days() {}

    static String vi(Validity span) {
        String from = span.from() == null ? "" : "từ ngày " + VIETNAMESE.format(span.from());
        String until = span.until() == null
                ? ""
                : "đến hết ngày " + VIETNAMESE.format(span.until().minusDays(1));
        return from.isEmpty() && until.isEmpty() ? "mọi ngày" : (from + " " + until).strip();
    }

    static String en(Validity span) {
        String from = span.from() == null ? "" : "from " + span.from();
        String until =
                span.until() == null ? "" : "to the end of " + span.until().minusDays(1);
        return from.isEmpty() && until.isEmpty() ? "on all days" : (from + " " + until).strip();
    }
}
