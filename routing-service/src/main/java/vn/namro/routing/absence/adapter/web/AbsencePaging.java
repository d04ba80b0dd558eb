package vn.namro.routing.absence.adapter.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.namro.platform.http.Cursors;
import vn.namro.platform.http.Fault;
import vn.namro.routing.absence.application.EnteredAbsences.Versioned;

/** Reads what part of the list is asked for, and writes pages of it. */
@Component
final class AbsencePaging {

    private static final int DEFAULT = 20;
    private static final int MOST = 100;
    /** Short enough for an int. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** A cursor of another list must not be read here. */
    private static final String OWN = "absences ";

    private final Cursors cursors;

    AbsencePaging(Cursors cursors) {
        this.cursors = cursors;
    }

    /** A page of the list. */
    record PageView(List<AbsenceView> items, @Nullable String nextCursor) {}

    @Nullable
    String after(@Nullable String cursor, List<Fault> faults) {
        Optional<String> place = Optional.ofNullable(cursor)
                .flatMap(cursors::read)
                .filter(text -> text.startsWith(OWN))
                .map(text -> text.substring(OWN.length()));
        if (cursor != null && place.isEmpty()) {
            faults.add(Fault.at("?cursor", "INVALID_CURSOR"));
        }
        return place.orElse(null);
    }

    int limit(@Nullable String asked, List<Fault> faults) {
        if (asked == null) {
            return DEFAULT;
        }
        int limit = NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
        if (limit >= 1 && limit <= MOST) {
            return limit;
        }
        faults.add(Fault.at("?limit", "OUT_OF_RANGE", 1, MOST));
        return DEFAULT;
    }

    @Nullable
    LocalDate day(String name, @Nullable String text, List<Fault> faults) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            faults.add(Fault.at("?" + name, "MALFORMED_DATE"));
            return null;
        }
    }

    String codeOf(List<Fault> faults) {
        return faults.stream().anyMatch(fault -> fault.code().equals("INVALID_CURSOR"))
                ? "INVALID_CURSOR"
                : "INVALID_REQUEST";
    }

    /** Makes a page of what was found, which is one more than the page holds if another page follows. */
    Object page(List<Versioned> found, int limit) {
        boolean more = found.size() > limit;
        List<Versioned> items = more ? found.subList(0, limit) : found;
        Versioned last = more ? items.get(limit - 1) : null;
        return new PageView(
                items.stream().map(AbsenceView::of).toList(),
                last == null
                        ? null
                        : cursors.write(OWN + last.entered().absence().last() + "/"
                                + last.entered().id()));
    }
}
