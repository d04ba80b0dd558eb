package vn.namro.notification.deadline.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Watch;

/** Shows deadlines to those who may see them: people of an agency what concerns it, others everything. */
public final class FindDeadlines {

    private final Watches watches;
    private final Timers timers;

    public FindDeadlines(Watches watches, Timers timers) {
        this.watches = watches;
        this.timers = timers;
    }

    /**
     * A watch with everything planned, sent and cancelled for one assignment, in the order of time.
     *
     * @param assignment its last version; absent for an issue that was in triage
     */
    public record Course(
            Watch watch, String assignmentId, @Nullable Handover assignment, List<Timer> timers) {
        public Course {
            timers = List.copyOf(timers);
        }

        private boolean concerns(String agency) {
            boolean owes = watch.chronicle().opinions().stream()
                    .anyMatch(opinion -> opinion.assignmentId().equals(assignmentId)
                            && opinion.agency().agencyId().equals(agency));
            return owes
                    || (assignment == null
                            ? watch.triages().stream()
                                    .anyMatch(
                                            triage -> triage.agency().agencyId().equals(agency))
                            : assignment.agencies().anyMatch(agency::equals));
        }
    }

    /**
     * Lists watches, what is due first in front.
     *
     * @param ofAgency to whose people the list is limited; absent: to nobody's
     */
    public Flux<Watches.Listed> list(Watches.Query query, @Nullable String ofAgency) {
        String asked = query.agencyId();
        if (ofAgency != null && asked != null && !asked.equals(ofAgency)) {
            return Flux.empty();
        }
        return watches.list(
                new Watches.Query(query.status(), ofAgency == null ? asked : ofAgency, query.after(), query.limit()));
    }

    /** Finds the course of an assignment; empty if there is none, or none that the reader may know of. */
    public Mono<Course> find(String assignmentId, @Nullable String ofAgency) {
        return timers.of(assignmentId)
                .map(Timers.Seen::timer)
                .collectList()
                .filter(all -> !all.isEmpty())
                .flatMap(all -> watches.find(all.get(0).issueId()).map(watch -> course(watch, assignmentId, all)))
                .filter(course -> ofAgency == null || course.concerns(ofAgency));
    }

    private static Course course(Watch watch, String assignmentId, List<Timer> all) {
        return new Course(watch, assignmentId, watch.assignment(assignmentId).orElse(null), all);
    }
}
