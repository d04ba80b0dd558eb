package vn.namro.intake.issue.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.namro.intake.enterprise.domain.TaxCode;
import vn.namro.intake.issue.application.StepTaken.NotNow;
import vn.namro.intake.issue.application.StepTaken.Stale;
import vn.namro.intake.issue.application.StepTaken.Taken;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Viewer;
import vn.namro.intake.issue.domain.Wording;
import vn.namro.intake.issue.domain.life.Deed;
import vn.namro.intake.issue.domain.life.Participant;
import vn.namro.intake.issue.domain.life.Party;
import vn.namro.intake.issue.domain.life.Refusal;

class TakeStepTest {

    private static final Deed CONFIRM = new Deed.Confirmation(5, null);

    private final InMemoryIssues issues = new InMemoryIssues();
    private final List<Endings.How> endings = new ArrayList<>();
    private final TakeStep taking = new TakeStep(new FindIssue(issues), issues, endings::add);

    @Test
    void the_enterprise_takes_a_step_as_itself() {
        Issue answered = put(Status.ANSWERED);

        assertThat(take(Samples.OWN, answered.version(), CONFIRM))
                .isInstanceOfSatisfying(
                        Taken.class, taken -> assertThat(taken.by()).isEqualTo(Party.ENTERPRISE));
        assertThat(endings).containsExactly(Endings.How.CONFIRMED);
    }

    @Test
    void what_happened_meanwhile_is_asked_before_what_is_possible() {
        Issue closed = put(Status.CLOSED);

        assertThat(take(Samples.OWN, closed.version() - 1, CONFIRM)).isEqualTo(new Stale(closed, closed.version() - 1));
        assertThat(take(Samples.OWN, closed.version(), CONFIRM)).isEqualTo(new NotNow(closed, CONFIRM.action()));
        assertThat(endings).isEmpty();
    }

    @Test
    void an_issue_of_others_is_none() {
        Issue answered = put(Status.ANSWERED);
        TakeStep.Request request = request(Samples.OTHER, answered.version(), CONFIRM);

        assertThat(taking.take(request).blockOptional()).isEmpty();
        assertThat(issues.find("i-1").block()).isEqualTo(answered);
    }

    @Test
    void an_enterprise_refuses_nothing() {
        Issue submitted = put(Status.SUBMITTED);
        Deed refusal = new Deed.RefusalOf(Refusal.Reason.DUPLICATE, new Wording("Đã gửi", "Filed before"));

        assertThat(take(Samples.OWN, submitted.version(), refusal)).isInstanceOf(NotNow.class);
    }

    @Test
    void endings_are_counted_by_how_they_came() {
        Issue assigned = put(Status.ASSIGNED);
        take(Samples.OWN, assigned.version(), new Deed.Withdrawal(null));
        Issue asked = put(Status.AWAITING_ENTERPRISE);
        take(Samples.OWN, asked.version(), new Deed.Information("12345"));

        assertThat(endings).containsExactly(Endings.How.WITHDRAWN);
    }

    private Issue put(Status status) {
        Issue issue = Samples.in(status, Samples.issue("i-1", Samples.MONDAY));
        issues.put(issue);
        return issue;
    }

    private StepTaken take(TaxCode enterprise, int seen, Deed deed) {
        return taking.take(request(enterprise, seen, deed)).blockOptional().orElseThrow();
    }

    private static TakeStep.Request request(TaxCode enterprise, int seen, Deed deed) {
        return new TakeStep.Request(
                "i-1",
                new Viewer(false, false, enterprise, null),
                new Participant(enterprise, false, false),
                seen,
                deed,
                Samples.TUESDAY,
                new Occasion("test", null));
    }
}
