package vn.namro.intake.issue.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.issue.domain.Agency;
import vn.namro.intake.issue.domain.Assignment;

/** The five clauses in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
        String id,
        Instant issuedAt,
        PersonView person,
        String task,
        ResponsibilityView responsibility,
        DeadlineView deadline,
        String expectedResult,
        List<String> explanation,
        @Nullable Instant acceptedAt) {

    AssignmentView {
        explanation = List.copyOf(explanation);
    }

    record AgencyView(String id, String name) {

        static AgencyView of(Agency agency, Words words) {
            return new AgencyView(agency.id(), words.of(agency.name()));
        }
    }

    record PersonView(String name, String position, AgencyView agency) {

        static PersonView of(Assignment.Person person, Words words) {
            String position = words.position(person.position());
            return new PersonView(person.name(), position, AgencyView.of(person.agency(), words));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResponsibilityView(
            AgencyView lead,
            @Nullable AgencyView liaison,
            List<AgencyView> coordinating,
            @Nullable String legalBasis) {

        ResponsibilityView {
            coordinating = List.copyOf(coordinating);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadlineView(
            Moment acceptBy,
            @Nullable Moment interimBy,
            Moment dueAt,
            String urgency,
            String calendarVersion,
            boolean provisional) {}

    static AssignmentView of(Assignment assignment, Words words) {
        return new AssignmentView(
                assignment.id(),
                assignment.issuedAt(),
                PersonView.of(assignment.person(), words),
                words.of(assignment.task()),
                responsibility(assignment.responsibility(), words),
                deadline(assignment.deadline(), words),
                words.of(assignment.expectedResult()),
                assignment.explanation().stream().map(words::of).toList(),
                assignment.acceptedAt());
    }

    private static ResponsibilityView responsibility(Assignment.Responsibility all, Words words) {
        Agency liaison = all.liaison();
        return new ResponsibilityView(
                AgencyView.of(all.lead(), words),
                liaison == null ? null : AgencyView.of(liaison, words),
                all.coordinating().stream()
                        .map(agency -> AgencyView.of(agency, words))
                        .toList(),
                all.legalBasis());
    }

    private static DeadlineView deadline(Assignment.Deadline deadline, Words words) {
        Instant interimBy = deadline.interimBy();
        return new DeadlineView(
                words.moment(deadline.acceptBy()),
                interimBy == null ? null : words.moment(interimBy),
                words.moment(deadline.dueAt()),
                deadline.urgency().name(),
                deadline.calendarVersion(),
                deadline.provisional());
    }
}
