package vn.namro.routing.catalog.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.routing.catalog.domain.EnteredRecord;
import vn.namro.routing.catalog.domain.EnteredRecord.Content;
import vn.namro.routing.catalog.domain.EnteredReorganisation;

/** Tells every change that people made to the catalogue: who, when, what it was before and what it is since. */
public final class AuditCatalogue {

    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing(Entry::at).thenComparing(Entry::id).reversed();

    private final EnteredRecords records;
    private final EnteredReorganisations reorganisations;

    public AuditCatalogue(EnteredRecords records, EnteredReorganisations reorganisations) {
        this.records = records;
        this.reorganisations = reorganisations;
    }

    /** What kind of change it was. */
    public enum What {
        ADDED,
        CHANGED,
        REMOVED,
        REORGANISATION_ENTERED,
        REORGANISATION_WITHDRAWN
    }

    /**
     * One change.
     *
     * @param key of the record, or the id of the reorganisation
     * @param reorganisation empty for other changes
     */
    public record Entry(
            Instant at,
            String by,
            What what,
            String key,
            Content before,
            Content after,
            List<EnteredReorganisation> reorganisation) {

        public Entry {
            reorganisation = List.copyOf(reorganisation);
        }

        /** Tells entries of the same moment apart. */
        public String id() {
            return key + " " + what;
        }

        /** Its place in the list. */
        public String place() {
            return at + " " + id();
        }
    }

    /** All changes, the newest first. There are some in a week. */
    public Mono<List<Entry>> all() {
        return Flux.concat(
                        records.all().flatMapIterable(AuditCatalogue::changes),
                        reorganisations.all().flatMapIterable(found -> changes(found.entered())))
                .sort(NEWEST_FIRST)
                .collectList();
    }

    private static List<Entry> changes(EnteredRecord record) {
        return record.revisions().stream()
                .map(revision -> new Entry(
                        revision.at(),
                        revision.by(),
                        what(revision),
                        record.key(),
                        revision.before(),
                        revision.after(),
                        List.of()))
                .toList();
    }

    private static What what(EnteredRecord.Revision revision) {
        if (revision.after().equals(Content.NONE)) {
            return What.REMOVED;
        }
        return revision.before().equals(Content.NONE) ? What.ADDED : What.CHANGED;
    }

    private static List<Entry> changes(EnteredReorganisation entered) {
        Entry entry = entry(entered.enteredAt(), entered.enteredBy(), What.REORGANISATION_ENTERED, entered);
        Instant withdrawnAt = entered.withdrawnAt();
        String withdrawnBy = entered.withdrawnBy();
        return withdrawnAt == null || withdrawnBy == null
                ? List.of(entry)
                : Stream.of(entry, entry(withdrawnAt, withdrawnBy, What.REORGANISATION_WITHDRAWN, entered))
                        .toList();
    }

    private static Entry entry(Instant at, String by, What what, EnteredReorganisation entered) {
        return new Entry(at, by, what, entered.id(), Content.NONE, Content.NONE, List.of(entered));
    }
}
