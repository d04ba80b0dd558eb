package vn.namro.routing.assignment.domain.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Timing;

/**
 * How far an issue has come, and all that led there.
 *
 * @param assignments how many officers in a row it was handed to
 * @param returns how often it was given back
 * @param disputes how often an outcome was not accepted
 * @param timing what the deadline follows from; absent before there is one
 * @param acceptedAt when the present officer accepted
 * @param interimAt when the interim answer was given
 * @param question what the enterprise is asked now
 * @param opinions what was asked of other agencies for the present assignment, and all that was given for any
 * @param former the assignments before the present one, oldest first
 */
public record Course(
        State state,
        int assignments,
        int returns,
        int disputes,
        @Nullable Timing timing,
        @Nullable Instant acceptedAt,
        @Nullable Instant interimAt,
        @Nullable Question question,
        List<Opinion> opinions,
        @Nullable Outcome outcome,
        List<Former> former,
        List<Tenure> tenures,
        List<Happening> history) {

    /** Before anything happened. */
    static final Course NONE = new Course(
            State.IN_TRIAGE, 0, 0, 0, null, null, null, null, List.of(), null, List.of(), List.of(), List.of());

    public Course {
        opinions = List.copyOf(opinions);
        former = List.copyOf(former);
        tenures = List.copyOf(tenures);
        history = List.copyOf(history);
    }

    /** Counts what happened: who decides upon a version has seen all up to it. */
    public int version() {
        return history.size();
    }

    /** How often the limit was put off. */
    public int extensions() {
        return timing == null ? 0 : timing.extensions();
    }

    /** What happened after a version. */
    public List<Happening> since(long version) {
        return version < 0 || version >= history.size() ? List.of() : history.subList((int) version, history.size());
    }

    /** The opinion that an agency owes. */
    public Optional<Opinion> owedBy(String agencyId) {
        return opinions.stream().filter(opinion -> opinion.isOwedBy(agencyId)).findFirst();
    }

    /** The opinions that are owed. */
    public List<Opinion> owed() {
        return opinions.stream().filter(Opinion::isOwed).toList();
    }

    /** Whether an agency has given its opinion before. */
    public boolean hasOpinionOf(String agencyId) {
        return opinions.stream()
                .anyMatch(opinion ->
                        !opinion.isOwed() && opinion.agency().agencyId().equals(agencyId));
    }
}
