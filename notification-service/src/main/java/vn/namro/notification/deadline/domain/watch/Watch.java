package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is watched over for one issue: who holds it now, who held it before, and every limit, so that a message sent again
 * is the message it was.
 *
 * @param generation counts the turns that change what is planned; 0 before the first
 * @param handovers every assignment, each in every version it had
 */
public record Watch(
        String issueId,
        String trackingCode,
        String title,
        int generation,
        Status status,
        List<Handover> handovers,
        List<Triage> triages,
        Limits limits,
        Chronicle chronicle) {

    /** After every date that a limit can have. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Where the issue stands, as far as deadlines go. */
    public enum Status {
        /** Nobody has it yet. */
        NEW,
        IN_TRIAGE,
        /** In an officer's hands. */
        OPEN,
        /** In an officer's hands, who waits for the enterprise's answer. */
        PAUSED,
        /** One has given it away, and the next does not have it yet. */
        MOVING,
        /** Waits for the enterprise to confirm or dispute. */
        ANSWERED,
        CLOSED
    }

    public Watch {
        handovers = List.copyOf(handovers);
        triages = List.copyOf(triages);
        limits = Objects.requireNonNullElse(limits, Limits.NONE);
        chronicle = Objects.requireNonNullElse(chronicle, Chronicle.EMPTY);
    }

    /** A watch over an issue that nobody holds yet. */
    public static Watch over(String issueId, String trackingCode, String title) {
        return new Watch(
                issueId, trackingCode, title, 0, Status.NEW, List.of(), List.of(), Limits.NONE, Chronicle.EMPTY);
    }

    /** The assignment as it was at a generation; empty if the issue was in triage then, or nowhere yet. */
    public Optional<Handover> handover(int at) {
        Optional<Handover> last = last(handovers.stream(), at);
        int triaged = lastTriage(at).map(Triage::generation).orElse(0);
        return last.filter(handover -> handover.generation() > triaged);
    }

    /** The triage as it was at a generation; empty if the issue was assigned then. */
    public Optional<Triage> triage(int at) {
        int assigned = last(handovers.stream(), at).map(Handover::generation).orElse(0);
        return lastTriage(at).filter(triage -> triage.generation() > assigned);
    }

    /** The assignment as it was before a generation began, with the person who held it then. */
    public Optional<Handover> handoverBefore(int at) {
        return last(handovers.stream(), at - 1);
    }

    /** The last version of an assignment. */
    public Optional<Handover> assignment(String assignmentId) {
        return last(handovers.stream().filter(held -> held.assignmentId().equals(assignmentId)), generation);
    }

    private static Optional<Handover> last(Stream<Handover> among, int at) {
        return among.filter(handover -> handover.generation() <= at).max(Comparator.comparingInt(Handover::generation));
    }

    private Optional<Triage> lastTriage(int at) {
        return triages.stream()
                .filter(triage -> triage.generation() <= at)
                .max(Comparator.comparingInt(Triage::generation));
    }

    /** The assignment's id, or in triage, where there is none, the issue's. */
    public String assignmentId() {
        return assignmentIdAt(generation);
    }

    /** The same at a generation. */
    public String assignmentIdAt(int at) {
        return handover(at).map(Handover::assignmentId).orElse(issueId);
    }

    /** {@code URGENT}, {@code NORMAL} or {@code COMPLEX}; absent in triage, where it is not settled. */
    public @Nullable String urgency() {
        return handover(generation)
                .map(handover -> handover.deadline().urgency())
                .orElse(null);
    }

    /** When the present holder has to be done; {@link #NEVER} where nothing is owed. */
    public Instant dueAt() {
        return switch (status) {
            case NEW, MOVING, CLOSED -> NEVER;
            case ANSWERED -> limits.running(Duty.CONFIRMATION).map(Limit::dueAt).orElse(NEVER);
            case IN_TRIAGE, OPEN, PAUSED ->
                handover(generation)
                        .map(handover -> handover.deadline().dueAt())
                        .or(() -> triage(generation).map(Triage::by))
                        .orElse(NEVER);
        };
    }

    /** What the city owes by a date at present, and who owes it. */
    public List<Owing> owing() {
        return Owing.of(this);
    }

    /** The agencies whose people may see it now: those that hold it, and those that owe an opinion. */
    public List<String> agencies() {
        Stream<String> holding = handover(generation)
                .map(Handover::agencies)
                .orElseGet(() -> triage(generation).stream()
                        .map(triage -> triage.agency().agencyId()));
        Stream<String> owing = limits.running()
                .filter(limit -> limit.isOf(Duty.OPINION))
                .map(Limit::of)
                .filter(Objects::nonNull);
        return Stream.concat(holding, owing).distinct().toList();
    }
}
