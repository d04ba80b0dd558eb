package vn.namro.routing.assignment.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.course.Course;
import vn.namro.routing.assignment.domain.course.Fact.Because;
import vn.namro.routing.assignment.domain.course.Opinion;

/**
 * An issue on its way to an officer.
 *
 * @param number which assignment of the issue this will be, from 1
 * @param carried the clock that goes on running; absent where it begins
 * @param because why there is another assignment
 * @param heard the agencies that have given their opinion before: they are not asked again
 */
public record Handover(
        SubmittedIssue issue,
        int number,
        @Nullable Timing carried,
        @Nullable Because because,
        List<String> heard) {

    /** What was filed just now. */
    public static Handover first(SubmittedIssue issue) {
        return new Handover(issue, 1, null, null, List.of());
    }

    /** What somebody else has, or had, in hand. */
    public static Handover again(RoutedIssue routed, @Nullable Timing carried, Because because) {
        Course course = routed.course();
        List<String> heard = course.opinions().stream()
                .filter(opinion -> !opinion.isOwed())
                .map(Opinion::agency)
                .map(Assignment.Party::agencyId)
                .toList();
        return new Handover(routed.issue(), course.assignments() + 1, carried, because, heard);
    }
}
