package vn.namro.routing.catalog.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.calendar.SpecialDay;

/**
 * A record of the catalogue that people changed while the city works, with every change it ever had; nothing of it is
 * deleted, so that it is its own audit.
 *
 * @param key {@code officer/id} or {@code day/2026-12-24}
 * @param revisions oldest first; never empty once it is stored
 */
public record EnteredRecord(String key, List<Revision> revisions) {

    public EnteredRecord {
        revisions = List.copyOf(revisions);
    }

    /** The key of an officer's record. */
    public static String officer(String id) {
        return "officer/" + id;
    }

    /** The key of a special day of the calendar. */
    public static String day(LocalDate date) {
        return "day/" + date;
    }

    /** Whether it is a day of the calendar. */
    public boolean isOfCalendar() {
        return key.startsWith("day/");
    }

    /** The date of a day of the calendar. */
    LocalDate date() {
        return LocalDate.parse(key.substring("day/".length()));
    }

    /** One content of a record: an officer, a special day, or neither, where there is none. */
    public record Content(
            @Nullable Officer officer, @Nullable SpecialDay day) {

        public static final Content NONE = new Content(null, null);

        public static Content of(Officer officer) {
            return new Content(officer, null);
        }

        public static Content of(SpecialDay day) {
            return new Content(null, day);
        }
    }

    /**
     * A change.
     *
     * @param by the subject of the person's token
     * @param before what the catalogue said until then, also where it came from the files
     */
    public record Revision(Instant at, String by, Content before, Content after) {}

    /** The same with one change more. */
    public EnteredRecord with(Revision revision) {
        return new EnteredRecord(
                key, Stream.concat(revisions.stream(), Stream.of(revision)).toList());
    }

    /** What it says now. */
    public Content content() {
        return revisions.isEmpty()
                ? Content.NONE
                : revisions.get(revisions.size() - 1).after();
    }

    /** Counts its changes: who decides upon a version has seen all up to it. */
    public int version() {
        return revisions.size();
    }
}
