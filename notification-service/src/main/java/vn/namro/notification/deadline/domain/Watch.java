package vn.namro.notification.deadline.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.namro.calendar.WorkingCalendar;

/**
 * What is watched over for one issue: who holds it now, and who held it before, so that a message sent again is the
 * message it was.
 *
 * @param generation of the present holder; 0 before anybody held it. Raised by every handover
 */
public record Watch(
        String issueId,
        String trackingCode,
        String title,
        int generation,
        Status status,
        List<Handover> handovers,
        List<Triage> triages) {

    /** What is watched. */
    public enum Status {
        /** Nothing yet. */
        NEW,
        /** An issue in triage. */
        IN_TRIAGE,
        /** An issue in an officer's hands. */
        OPEN
    }

    public Watch {
        handovers = List.copyOf(handovers);
        triages = List.copyOf(triages);
    }

    /** A watch over an issue that nobody holds yet. */
    public static Watch over(String issueId, String trackingCode, String title) {
        return new Watch(issueId, trackingCode, title, 0, Status.NEW, List.of(), List.of());
    }

    /** The watch after the issue was handed to an officer. */
    public Watch handedOver(Handover handover) {
        int next = generation + 1;
        List<Handover> all = new ArrayList<>(handovers);
        all.add(handover.inGeneration(next));
        return new Watch(issueId, trackingCode, title, next, Status.OPEN, all, triages);
    }

    /** The watch after the issue went to triage. */
    public Watch unclear(Triage triage) {
        int next = generation + 1;
        List<Triage> all = new ArrayList<>(triages);
        all.add(triage.inGeneration(next));
        return new Watch(issueId, trackingCode, title, next, Status.IN_TRIAGE, handovers, all);
    }

    /** The handover of a generation; empty if that one was triage. */
    public Optional<Handover> handover(int number) {
        return handovers.stream()
                .filter(handover -> handover.generation() == number)
                .findFirst();
    }

    /** The triage of a generation; empty if that one was a handover. */
    public Optional<Triage> triage(int number) {
        return triages.stream().filter(triage -> triage.generation() == number).findFirst();
    }

    /** The assignment's id, or in triage, where there is none, the issue's. */
    public String assignmentId() {
        return handover(generation).map(Handover::assignmentId).orElse(issueId);
    }

    /** When the present holder has to be done; the end of time before there is one. */
    public Instant dueAt() {
        return handover(generation)
                .map(handover -> handover.deadline().dueAt())
                .or(() -> triage(generation).map(Triage::by))
                .orElse(Instant.MAX);
    }

    /** The agencies whose people may see it now. */
    public List<String> agencies() {
        return handover(generation)
                .map(Handover::agencies)
                .orElseGet(() -> triage(generation).stream()
                        .map(triage -> triage.agency().agencyId()))
                .toList();
    }

    /** Everything planned for the present holder. */
    public Stream<Ladder.Planned> plan(Ladder ladder, WorkingCalendar calendar) {
        return handover(generation)
                .map(handover -> ladder.plan(handover, calendar))
                .or(() -> triage(generation).map(triage -> ladder.plan(triage, calendar)))
                .orElse(List.of())
                .stream();
    }
}
