package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something of the city's that is owed by a date, and by whom.
 *
 * @param owner {@link #officer} or {@link #agency}
 */
public record Owing(String owner, Limit limit, Instant dueAt) {

    /** The owner that an officer is. */
    public static String officer(String id) {
        return "officer/" + id;
    }

    /** The owner that all desks of an agency are together. */
    public static String agency(String id) {
        return "agency/" + id;
    }

    /** What is owed of a watch at present. */
    static List<Owing> of(Watch watch) {
        return watch.limits()
                .running()
                .flatMap(limit -> owner(limit, watch).stream().flatMap(owner -> dated(owner, limit)))
                .toList();
    }

    private static Stream<Owing> dated(String owner, Limit limit) {
        return Stream.ofNullable(limit.dueAt()).map(due -> new Owing(owner, limit, due));
    }

    private static Optional<String> owner(Limit limit, Watch watch) {
        return switch (limit.duty()) {
            case HOLDING, ACCEPTANCE, INTERIM, HANDLING, PROGRESS ->
                watch.handover(watch.generation())
                        .map(held -> officer(held.person().officerId()));
            case OPINION -> Optional.ofNullable(limit.of()).map(Owing::agency);
            case TRIAGE ->
                watch.triage(watch.generation())
                        .map(triage -> agency(triage.agency().agencyId()));
            case CONFIRMATION, INFORMATION -> Optional.empty();
        };
    }
}
