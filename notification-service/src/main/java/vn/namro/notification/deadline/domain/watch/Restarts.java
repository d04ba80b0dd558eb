package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins limits again under other dates. */
final class Restarts {

    private Restarts() {}

    /** The assignment under another deadline: what runs under the former dates is begun again under the new ones. */
    static Draft moved(Draft next, Watch before, Handover.Deadline deadline, Ending why, Instant at) {
        Optional<Handover> held = before.handover(before.generation());
        if (held.isEmpty() || held.get().deadline().equals(deadline)) {
            return next;
        }
        next.with(held.get().due(deadline));
        boolean handling = restartIfMoved(next, Duty.HANDLING, deadline, why, at);
        restartIfMoved(next, Duty.ACCEPTANCE, deadline, why, at);
        restartIfMoved(next, Duty.INTERIM, deadline, why, at);
        if (handling) {
            next.end(Duty.PROGRESS, why, at).startDateless(Duty.PROGRESS, deadline.dueAt(), at);
        }
        return next;
    }

    private static boolean restartIfMoved(Draft next, Duty duty, Handover.Deadline deadline, Ending why, Instant at) {
        Optional<Limit> running = next.limits().running(duty);
        Instant date = date(deadline, duty);
        if (running.isEmpty() || Objects.equals(running.get().dueAt(), date)) {
            return false;
        }
        next.end(duty, why, at);
        restart(next, running.get(), date, at);
        return true;
    }

    static void restart(Draft next, Limit before, @Nullable Instant dueAt, Instant at) {
        if (before.isOf(Duty.PROGRESS)) {
            Instant from = dueAt == null || dueAt.isBefore(before.since()) ? before.since() : dueAt;
            next.startDateless(Duty.PROGRESS, from, at);
        } else {
            next.start(before.duty(), dueAt, before.since(), at);
        }
    }

    static @Nullable Instant date(Handover.Deadline deadline, Duty duty) {
        return switch (duty) {
            case ACCEPTANCE -> deadline.acceptBy();
            case INTERIM -> deadline.interimBy();
            case HANDLING, PROGRESS -> deadline.dueAt();
            case HOLDING, OPINION, TRIAGE, CONFIRMATION, INFORMATION -> null;
        };
    }
}
