package vn.namro.routing.assignment.domain.step;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.assignment.domain.Assignment;
import vn.namro.routing.assignment.domain.RoutedIssue;

/**
 * Somebody of the city who may take steps.
 *
 * @param agencyId the agency the person belongs to
 * @param officerId the person as an officer
 */
public record Participant(
        boolean officer,
        boolean lead,
        boolean coordinator,
        @Nullable String agencyId,
        @Nullable String officerId) {

    /** Whether the person may take this step with this issue as it stands. */
    public boolean may(Action action, RoutedIssue issue) {
        return action.from().contains(issue.state()) && isFor(action, issue);
    }

    /** Whether the step is this person's at all, wherever the issue stands. */
    public boolean isFor(Action action, RoutedIssue issue) {
        return capacitiesIn(issue).stream().anyMatch(action.by()::contains);
    }

    /** As what the person takes a step, in the words of the events. */
    public String roleFor(Action action, RoutedIssue issue) {
        Set<Capacity> acting = capacitiesIn(issue);
        acting.retainAll(action.by());
        if (acting.contains(Capacity.LEAD) || lead && !acting.equals(Set.of(Capacity.COORDINATOR))) {
            return "AGENCY_LEAD";
        }
        return acting.contains(Capacity.HOLDER) || acting.contains(Capacity.ADVISER) ? "OFFICER" : "COORDINATOR";
    }

    /** Every step that the person can take with this issue now. */
    public List<Action> allowed(RoutedIssue issue) {
        return Arrays.stream(Action.values())
                .filter(action -> may(action, issue))
                .filter(action -> action != Action.RECOMPUTATION && action != Action.ENDING)
                .filter(action -> action != Action.EXTENSION || mayExtend(issue))
                .filter(action -> action != Action.OPINION || owesOrWrites(issue))
                .toList();
    }

    /** Once by the agency's lead; again only by the City Office. */
    boolean mayExtend(RoutedIssue issue) {
        return issue.course().extensions() == 0 || capacitiesIn(issue).contains(Capacity.COORDINATOR);
    }

    private boolean owesOrWrites(RoutedIssue issue) {
        Set<Capacity> capacities = capacitiesIn(issue);
        return capacities.contains(Capacity.ADVISER)
                || capacities.contains(Capacity.HOLDER)
                        && issue.assignment() != null
                        && issue.assignment().responsibility().liaison() != null
                        && issue.course()
                                .owedBy(issue.assignment()
                                        .responsibility()
                                        .lead()
                                        .agencyId())
                                .isPresent();
    }

    /** As what the person acts in an issue. */
    public Set<Capacity> capacitiesIn(RoutedIssue issue) {
        Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
        if (coordinator) {
            capacities.add(Capacity.COORDINATOR);
        }
        Assignment assignment = issue.assignment();
        if (assignment == null || agencyId == null || !(officer || lead)) {
            return capacities;
        }
        if (agencyId.equals(assignment.person().agency().agencyId())) {
            if (assignment.person().officerId().equals(officerId)) {
                capacities.add(Capacity.HOLDER);
            }
            if (lead) {
                capacities.add(Capacity.LEAD);
            }
        }
        if (issue.course().owedBy(agencyId).isPresent()) {
            capacities.add(Capacity.ADVISER);
        }
        return capacities;
    }
}
