package vn.namro.notification.deadline.domain.watch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An issue handed to one officer, with the five clauses as messages tell them.
 *
 * @param generation of the watch from which on it was so; another officer or deadline is another version of it
 * @param enterpriseName whom a letter of apology is addressed to; absent in what was stored by older versions
 */
public record Handover(
        String assignmentId,
        int generation,
        Instant issuedAt,
        Person person,
        Wording task,
        Responsibility responsibility,
        Deadline deadline,
        Wording expectedResult,
        @Nullable String enterpriseName) {

    /** PERSON. */
    public record Person(String officerId, String name, AgencyName agency) {}

    /** RESPONSIBILITY. */
    public record Responsibility(
            AgencyName lead,
            @Nullable AgencyName liaison,
            List<AgencyName> coordinating,
            @Nullable String legalBasis) {

        public Responsibility {
            coordinating = List.copyOf(coordinating);
        }
    }

    /**
     * DEADLINE.
     *
     * @param provisional the calendar leaned on a day that is not yet official
     */
    public record Deadline(
            String urgency,
            Instant acceptBy,
            @Nullable Instant interimBy,
            Instant dueAt,
            String calendarVersion,
            boolean provisional) {}

    Handover inGeneration(int number) {
        return new Handover(
                assignmentId, number, issuedAt, person, task, responsibility, deadline, expectedResult, enterpriseName);
    }

    Handover due(Deadline next) {
        return new Handover(
                assignmentId, generation, issuedAt, person, task, responsibility, next, expectedResult, enterpriseName);
    }

    Handover heldBy(Person next) {
        return new Handover(
                assignmentId,
                generation,
                issuedAt,
                next,
                task,
                responsibility,
                deadline,
                expectedResult,
                enterpriseName);
    }

    /** The agencies whose people may see it: the person's own, the lead and the liaison. */
    public Stream<String> agencies() {
        return Stream.of(person.agency(), responsibility.lead(), responsibility.liaison())
                .filter(Objects::nonNull)
                .map(AgencyName::agencyId)
                .distinct();
    }
}
