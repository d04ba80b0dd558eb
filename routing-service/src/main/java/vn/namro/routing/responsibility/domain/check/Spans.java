package vn.namro.routing.responsibility.domain.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Validity;

/** Arithmetic of spans of days. */
final class Spans {

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private Spans() {}

    /** The days that both have. */
    static Optional<Validity> meet(Validity one, Validity other) {
        LocalDate from = later(one.from(), other.from());
        LocalDate until = earlier(one.until(), other.until());
        return from != null && until != null && !from.isBefore(until)
                ? Optional.empty()
                : Optional.of(new Validity(from, until));
    }

    static List<Validity> meet(List<Validity> spans, Validity other) {
        if (covers(other)) {
            return spans;
        }
        List<Validity> met = new ArrayList<>(spans.size());
        for (Validity span : spans) {
            meet(span, other).ifPresent(met::add);
        }
        return met;
    }

    private static boolean covers(Validity span) {
        return span.from() == null && span.until() == null;
    }

    /** The days of some spans that are not in another. */
    static List<Validity> without(List<Validity> spans, Validity taken) {
        if (covers(taken)) {
            return List.of();
        }
        List<Validity> left = new ArrayList<>(spans.size() + 1);
        for (Validity span : spans) {
            if (taken.from() != null) {
                meet(span, new Validity(null, taken.from())).ifPresent(left::add);
            }
            if (taken.until() != null) {
                meet(span, new Validity(taken.until(), null)).ifPresent(left::add);
            }
        }
        return left;
    }

    /** Cuts a span wherever another begins or ends. */
    static List<Validity> cut(Validity span, Collection<Validity> others) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Validity other : others) {
            addIfInside(span, other.from(), days);
            addIfInside(span, other.until(), days);
        }
        List<Validity> pieces = new ArrayList<>();
        LocalDate from = span.from();
        for (LocalDate day : days) {
            pieces.add(new Validity(from, day));
            from = day;
        }
        pieces.add(new Validity(from, span.until()));
        return pieces;
    }

    private static void addIfInside(Validity span, @Nullable LocalDate day, TreeSet<LocalDate> days) {
        if (day != null && span.includes(day) && !day.equals(span.from())) {
            days.add(day);
        }
    }

    /** A day of a span. */
    static LocalDate dayOf(Validity span) {
        if (span.from() != null) {
            return span.from();
        }
        return span.until() == null ? ANY_DAY : span.until().minusDays(1);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
