package vn.namro.routing.assignment.domain.step;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.Assignment.Party;
import vn.namro.routing.assignment.domain.RoutedIssue;
import vn.namro.routing.assignment.domain.step.Objection.Rule;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.responsibility.domain.Conditions;
import vn.namro.routing.responsibility.domain.MatrixEntry;
import vn.namro.routing.responsibility.domain.MissingClause;
import vn.namro.routing.responsibility.domain.Ruling;

/**
 * Who shall have an issue because a person said so, and what for: resolved by the same rules as an entry of the matrix.
 *
 * @param entryId the entry that the wording comes from
 * @param position that the officer holds; absent where only those named can have it
 * @param officers those of whom one can have it; empty: whoever holds the position
 */
record Chosen(
        String entryId,
        String agencyId,
        List<String> coordinating,
        @Nullable String position,
        List<String> officers,
        Bilingual task,
        Bilingual expectedResult,
        @Nullable String legalBasis,
        List<Bilingual> why) {

    static final Conditions ALWAYS = new Conditions(null, null, null, null, null, null, null);

    Chosen {
        coordinating = List.copyOf(coordinating);
        officers = List.copyOf(officers);
        why = List.copyOf(why);
    }

    /** The same task in another agency, or in the same one. */
    static Chosen like(Assignment assignment, String agencyId) {
        return new Chosen(
                assignment.decision().entryId(),
                agencyId,
                assignment.responsibility().coordinating().stream()
                        .map(Party::agencyId)
                        .filter(id -> !id.equals(agencyId))
                        .toList(),
                assignment.person().position(),
                List.of(),
                assignment.task(),
                assignment.expectedResult(),
                assignment.responsibility().legalBasis(),
                List.of());
    }

    Chosen because(Bilingual reason) {
        List<Bilingual> all = Stream.concat(why.stream(), Stream.of(reason)).toList();
        return new Chosen(entryId, agencyId, coordinating, position, officers, task, expectedResult, legalBasis, all);
    }

    /** By one officer, whatever the position; nobody in particular if absent. */
    Chosen by(@Nullable String officerId) {
        return officerId == null ? this : by(List.of(officerId));
    }

    /** By one of these, whatever the position. */
    Chosen by(List<String> officerIds) {
        return new Chosen(entryId, agencyId, coordinating, null, officerIds, task, expectedResult, legalBasis, why);
    }

    Ruling ruling(RoutedIssue before, Grounds grounds) {
        MatrixEntry entry = new MatrixEntry(
                entryId,
                ALWAYS,
                agencyId,
                coordinating,
                position,
                officers,
                task,
                expectedResult,
                null,
                legalBasis,
                Validity.ALWAYS,
                0,
                null);
        return grounds.desk().ruleBy(entry, why, before.issue(), grounds.at());
    }

    /** What is wrong with a choice: somebody who is not there cannot have it, and nobody at all cannot either. */
    static List<Objection> objections(Ruling ruling, @Nullable String officerId, Grounds grounds) {
        List<Objection> unclear = ruling.fold(
                responsible -> List.<Objection>of(),
                nobody -> nobody.missing().stream()
                        .map(missing -> objection(missing, officerId))
                        .toList());
        boolean absent = unclear.isEmpty()
                && grounds.desk().candidates(ruling, grounds.at()).isEmpty();
        return absent
                ? List.of(Objection.to("/officerId", Rule.OFFICER_IS_ABSENT, officerId == null ? "" : officerId))
                : unclear;
    }

    private static Objection objection(MissingClause missing, @Nullable String officerId) {
        return officerId == null
                ? Objection.to(
                        "/agencyId",
                        Rule.CLAUSE_UNCLEAR,
                        missing.clause(),
                        missing.reason().vi(),
                        missing.reason().en())
                : Objection.to("/officerId", Rule.NOT_AN_OFFICER_THERE, officerId);
    }
}
