package vn.namro.intake.issue.domain.life;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.enterprise.domain.TaxCode;
import vn.namro.intake.issue.domain.Issue;

/**
 * Somebody who may take steps.
 *
 * @param enterprise the enterprise the person acts for, if any
 */
public record Participant(@Nullable TaxCode enterprise, boolean clerk, boolean coordinator) {

    /** As whom the person takes this step with this issue; empty if it is not possible now, or not for this person. */
    public Optional<Party> partyFor(Action action, Issue issue) {
        return partiesIn(issue).stream()
                .filter(party -> action.isPossible(issue, party))
                .findFirst();
    }

    /** Every step that the person can take with this issue now. */
    public List<Action> allowed(Issue issue) {
        return Arrays.stream(Action.values())
                .filter(action -> partyFor(action, issue).isPresent())
                .toList();
    }

    private Set<Party> partiesIn(Issue issue) {
        Set<Party> parties = EnumSet.noneOf(Party.class);
        if (issue.filing().enterprise().taxCode().equals(enterprise)) {
            parties.add(Party.ENTERPRISE);
        }
        if (clerk) {
            parties.add(Party.CLERK);
        }
        if (coordinator) {
            parties.add(Party.COORDINATOR);
        }
        return parties;
    }
}
