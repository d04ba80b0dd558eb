package vn.namro.intake.issue.adapter.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.namro.intake.issue.application.IssueQuery;
import vn.namro.intake.issue.application.IssueQuery.Criteria;
import vn.namro.intake.issue.domain.SearchText;
import vn.namro.intake.issue.domain.Status;
import vn.namro.platform.http.Fault;

/** The parameters of a list; collects what is wrong with each. An empty parameter is one that was not given. */
final class ListParameters {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_ID = 64;
    private static final int MAX_TEXT = 200;

    private final MultiValueMap<String, String> given;
    private final List<Fault> faults = new ArrayList<>();
    private final Criteria criteria;
    private final int limit;

    /** Reads all parameters; a day is one of {@code zone}. */
    ListParameters(MultiValueMap<String, String> given, ZoneId zone) {
        this.given = given;
        this.criteria = new Criteria(
                status(),
                text("zoneId", MAX_ID),
                text("categoryId", MAX_ID),
                search(),
                instant("from", zone, 0),
                instant("to", zone, 1));
        this.limit = limit(text("limit", MAX_ID));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Criteria criteria() {
        return criteria;
    }

    int limit() {
        return limit;
    }

    /** The cursor as it was given. */
    Optional<String> cursor() {
        return Optional.ofNullable(given.getFirst("cursor")).filter(text -> !text.isEmpty());
    }

    private @Nullable String text(String name, int longest) {
        String text = given.getFirst(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            faults.add(Fault.at("/" + name, "TOO_LONG", longest));
            return null;
        }
        return text.strip();
    }

    private @Nullable SearchText search() {
        String text = text("q", MAX_TEXT);
        return text == null ? null : SearchText.of(text);
    }

    private @Nullable Status status() {
        String text = text("status", MAX_ID);
        Optional<Status> known = Arrays.stream(Status.values())
                .filter(status -> status.name().equals(text))
                .findFirst();
        if (text != null && known.isEmpty()) {
            faults.add(Fault.at("/status", "NOT_ALLOWED", Arrays.toString(Status.values())));
        }
        return known.orElse(null);
    }

    private int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (text.matches("[0-9]{1,3}")) {
            int asked = Integer.parseInt(text);
            if (asked >= 1 && asked <= IssueQuery.MAX_LIMIT) {
                return asked;
            }
        }
        faults.add(Fault.at("/limit", "OUT_OF_RANGE", 1, IssueQuery.MAX_LIMIT));
        return DEFAULT_LIMIT;
    }

    /** An RFC 3339 instant, or the beginning of a local day; {@code to} names the last day, so it ends a day later. */
    private @Nullable Instant instant(String name, ZoneId zone, int daysAfter) {
        String text = text(name, MAX_ID);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "uuuu-MM-dd".length()
                    ? LocalDate.parse(text)
                            .plusDays(daysAfter)
                            .atStartOfDay(zone)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            faults.add(Fault.at("/" + name, "NO_DAY_OR_INSTANT"));
            return null;
        }
    }
}
