package vn.namro.intake.issue.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an issue, as it is told to those who follow it.
 *
 * @param kind absent only in documents from before there were kinds: there the status names it
 * @param status where the issue stood afterwards
 * @param agency the agency of the person who did it, or that got it
 * @param person by name, where one did it or got it
 * @param by the limit that holds from then on
 * @param detail what else there is to tell
 */
public record Step(
        Kind kind,
        Status status,
        Instant at,
        @Nullable Agency agency,
        @Nullable String person,
        @Nullable Instant by,
        Detail detail) {

    /** What can happen. */
    public enum Kind {
        SUBMITTED,
        ASSIGNED,
        IN_TRIAGE,
        ACCEPTED,
        RETURNED,
        TRANSFERRED,
        OFFICER_CHANGED,
        QUESTION_ASKED,
        INFORMATION_SUPPLIED,
        RESUMED,
        EXTENDED,
        PROGRESS_NOTED,
        OPINION_REQUESTED,
        OPINION_GIVEN,
        DEADLINE_RECOMPUTED,
        OUTCOME_REPORTED,
        CONFIRMED,
        DISPUTED,
        REFUSED,
        WITHDRAWN,
        CLOSED
    }

    /**
     * What else there is to tell of a step; every part may be absent.
     *
     * @param role as what somebody did it
     * @param code why, or how it ended
     * @param said the words of who did it
     * @param other another agency that it concerns
     * @param number which time, a rating, or minutes, as the kind has it
     * @param previous the limit before
     */
    public record Detail(
            @Nullable String role,
            @Nullable String code,
            @Nullable Wording said,
            @Nullable Agency other,
            @Nullable Long number,
            @Nullable Instant previous) {

        public static final Detail NONE = new Detail(null, null, null, null, null, null);

        public Detail role(String given) {
            return new Detail(given, code, said, other, number, previous);
        }

        public Detail code(@Nullable String given) {
            return new Detail(role, given, said, other, number, previous);
        }

        /** The words of a person, in the language in which they were said. */
        public Detail said(@Nullable String words) {
            return said(words == null ? null : new Wording(words, words));
        }

        public Detail said(@Nullable Wording given) {
            return new Detail(role, code, given, other, number, previous);
        }

        public Detail other(Agency given) {
            return new Detail(role, code, said, given, number, previous);
        }

        public Detail number(long given) {
            return new Detail(role, code, said, other, given, previous);
        }

        public Detail previous(Instant given) {
            return new Detail(role, code, said, other, number, given);
        }
    }

    public Step {
        kind = Objects.requireNonNullElseGet(kind, () -> Kind.valueOf(status.name()));
        detail = Objects.requireNonNullElse(detail, Detail.NONE);
    }

    static Step submitted(Instant at) {
        return new Step(Kind.SUBMITTED, Status.SUBMITTED, at, null, null, null, Detail.NONE);
    }
}
