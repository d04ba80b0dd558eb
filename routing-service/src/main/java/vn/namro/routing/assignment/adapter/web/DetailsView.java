package vn.namro.routing.assignment.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an issue came so far.
 *
 * @param returns how often it was given back
 * @param extensions how often its limit was put off
 * @param disputes how often its outcome was not accepted
 * @param question what the enterprise is asked now
 * @param opinions what other agencies owe, and what they gave
 * @param holders who held it how long
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DetailsView(
        int returns,
        int extensions,
        int disputes,
        @Nullable QuestionView question,
        @Nullable Instant interimAnsweredAt,
        List<OpinionView> opinions,
        @Nullable OutcomeView outcome,
        List<HolderView> holders,
        List<HappeningView> history) {

    record QuestionView(String id, Instant askedAt, String text, Instant answerBy) {}

    /** {@code owed} is what tells the lead who still owes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpinionView(
            AgencyView agency,
            boolean owed,
            boolean late,
            @Nullable String question,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant givenAt,
            @Nullable String opinion,
            @Nullable String by) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeView(
            String type,
            Instant reportedAt,
            String text,
            @Nullable DocumentView document,
            @Nullable ProposalView proposal,
            Instant confirmBy) {}

    record DocumentView(String number, LocalDate date) {}

    record ProposalView(String to, String text) {}

    /** Who held it, and for how many minutes of working time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HolderView(
            AgencyView agency,
            @Nullable String assignmentId,
            @Nullable String officerId,
            @Nullable String name,
            Instant from,
            @Nullable Instant until,
            long workingMinutes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HappeningView(
            String kind,
            String what,
            Instant at,
            String role,
            @Nullable String name,
            @Nullable AgencyView agency,
            @Nullable String said,
            @Nullable Instant due) {}
}
