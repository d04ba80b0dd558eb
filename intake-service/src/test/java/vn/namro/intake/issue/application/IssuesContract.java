package vn.namro.intake.issue.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.intake.issue.domain.Samples.MONDAY;
import static vn.namro.intake.issue.domain.Samples.OTHER;
import static vn.namro.intake.issue.domain.Samples.OWN;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import vn.namro.intake.issue.application.IssueQuery.Criteria;
import vn.namro.intake.issue.application.IssueQuery.Position;
import vn.namro.intake.issue.application.Issues.Added;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.SearchText;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.TrackingCode;
import vn.namro.intake.issue.domain.Viewer;
import vn.namro.intake.issue.domain.life.Deed;
import vn.namro.intake.issue.domain.life.Party;

/** What every place that keeps issues must do. */
public abstract class IssuesContract {

    protected static final Occasion OCCASION = new Occasion("test", null);
    private static final Viewer ALL = new Viewer(true, false, null, null);

    /** An empty place. */
    protected abstract Issues issues();

    /** Stores an issue in the state that it has. */
    protected abstract void put(Issue issue);

    @Test
    public void an_added_issue_is_found_by_id_and_code() {
        Issue issue = Samples.issue("i-1", MONDAY);

        assertThat(add(issue)).isEqualTo(Added.ADDED);
        assertThat(issues().find("i-1").block()).isEqualTo(issue);
        assertThat(issues().find(issue.trackingCode()).block()).isEqualTo(issue);
    }

    @Test
    public void an_issue_that_is_not_there_is_not_found() {
        assertThat(issues().find("i-1").blockOptional()).isEmpty();
        assertThat(issues().find(new TrackingCode("HN-261123-000000")).blockOptional())
                .isEmpty();
    }

    @Test
    public void an_assigned_issue_keeps_every_clause() {
        Issue issue = Samples.assigned(Samples.issue("i-1", MONDAY));
        put(issue);

        assertThat(issues().find("i-1").block()).isEqualTo(issue);
    }

    @Test
    public void an_issue_in_triage_keeps_what_is_unclear() {
        Issue issue = Samples.unclear(Samples.issue("i-1", MONDAY));
        put(issue);

        assertThat(issues().find("i-1").block()).isEqualTo(issue);
    }

    @Test
    public void an_id_is_taken_once() {
        Issue first = Samples.issue("i-1", MONDAY);
        add(first);

        assertThat(add(Samples.issue("i-1", MONDAY.plusSeconds(1)))).isEqualTo(Added.ID_TAKEN);
        assertThat(issues().find("i-1").block()).isEqualTo(first);
    }

    @Test
    public void a_tracking_code_is_taken_once() {
        Issue first = Samples.issue("i-1", MONDAY);
        add(first);

        Issue second = Issue.submitted("i-2", first.trackingCode(), first.filing(), MONDAY);
        assertThat(add(second)).isEqualTo(Added.CODE_TAKEN);
        assertThat(issues().find("i-2").blockOptional()).isEmpty();
    }

    @Test
    public void of_many_that_add_the_same_at_once_one_does() {
        List<Added> outcomes = Objects.requireNonNull(Flux.range(0, 16)
                .flatMap(i -> issues().add(Samples.issue("i-1", MONDAY), OCCASION))
                .collectList()
                .block());

        assertThat(outcomes).hasSize(16).containsOnlyOnce(Added.ADDED);
    }

    @ParameterizedTest
    @EnumSource
    public void an_issue_is_kept_whole_wherever_it_stands(Status status) {
        Issue issue = Samples.in(status, Samples.issue("i-1", MONDAY));
        put(issue);
        assertThat(issues().find("i-1").block()).isEqualTo(issue);
    }

    @Test
    public void what_was_decided_is_stored() {
        put(Samples.in(Status.ANSWERED, Samples.issue("i-1", MONDAY)));
        StepTaken taken = decide(new Deed.Dispute("Vẫn mất điện"));
        assertThat(taken).isInstanceOf(StepTaken.Taken.class);
        assertThat(Objects.requireNonNull(issues().find("i-1").block()).status())
                .isEqualTo(Status.REOPENED);
    }

    @Test
    public void what_was_not_taken_changes_nothing() {
        Issue issue = Samples.issue("i-1", MONDAY);
        put(issue);
        issues().decide("i-1", now -> new StepTaken.Stale(now, 0), OCCASION).block();
        assertThat(issues().find("i-1").block()).isEqualTo(issue);
    }

    @Test
    public void nothing_is_decided_about_an_issue_that_is_not_there() {
        assertThat(issues().decide("i-1", now -> new StepTaken.Stale(now, 0), OCCASION)
                        .blockOptional())
                .isEmpty();
    }

    @Test
    public void of_many_that_decide_at_once_one_finds_the_issue_as_it_was() {
        put(Samples.in(Status.ANSWERED, Samples.issue("i-1", MONDAY)));
        List<StepTaken> outcomes = Objects.requireNonNull(Flux.range(0, 4)
                .flatMap(i -> issues().decide("i-1", now -> decided(now, new Deed.Confirmation(5, null)), OCCASION))
                .collectList()
                .block());
        assertThat(outcomes)
                .hasSize(4)
                .filteredOn(StepTaken.Taken.class::isInstance)
                .hasSize(1);
        assertThat(Objects.requireNonNull(issues().find("i-1").block()).version())
                .isEqualTo(5);
    }

    private StepTaken decide(Deed deed) {
        return Objects.requireNonNull(
                issues().decide("i-1", now -> decided(now, deed), OCCASION).block());
    }

    private static StepTaken decided(Issue now, Deed deed) {
        return deed.action().isPossible(now, Party.ENTERPRISE)
                ? new StepTaken.Taken(deed.applied(now, Party.ENTERPRISE, MONDAY), deed, Party.ENTERPRISE, MONDAY)
                : new StepTaken.NotNow(now, deed.action());
    }

    @Test
    public void a_list_is_newest_first_and_goes_on_after_any_position() {
        IntStream.range(0, 5).forEach(i -> add(Samples.issue("i-" + i, MONDAY.plusSeconds(i / 2))));

        assertThat(ids(new IssueQuery(ALL, Criteria.NONE, 10, null)))
                .containsExactly("i-4", "i-3", "i-2", "i-1", "i-0");
        Position third = new Position(MONDAY.plusSeconds(1), "i-2");
        assertThat(ids(new IssueQuery(ALL, Criteria.NONE, 1, third))).containsExactly("i-1");
    }

    @Test
    public void an_enterprise_lists_its_own_issues() {
        add(Samples.issue("i-1", MONDAY));
        add(Samples.issue("i-2", Samples.filing(OTHER, "Của người khác"), MONDAY));

        assertThat(ids(new IssueQuery(new Viewer(false, false, OWN, null), Criteria.NONE, 10, null)))
                .containsExactly("i-1");
    }

    @Test
    public void an_agency_lists_the_issues_it_has_a_part_in() {
        put(Samples.assigned(Samples.issue("i-1", MONDAY)));
        add(Samples.issue("i-2", MONDAY));

        assertThat(List.of(Samples.LEAD, Samples.LIAISON, Samples.HELPER))
                .allSatisfy(agency -> assertThat(listedBy(agency)).containsExactly("i-1"));
        assertThat(listedBy("hn-other")).isEmpty();
    }

    private List<String> listedBy(String agency) {
        return ids(new IssueQuery(new Viewer(false, false, null, agency), Criteria.NONE, 10, null));
    }

    @Test
    public void who_sees_nothing_lists_nothing() {
        add(Samples.issue("i-1", MONDAY));

        assertThat(ids(new IssueQuery(new Viewer(false, false, null, null), Criteria.NONE, 10, null)))
                .isEmpty();
    }

    @Test
    public void a_list_is_narrowed_by_status_zone_and_category() {
        put(Samples.assigned(Samples.issue("i-1", MONDAY)));
        add(Samples.issue("i-2", MONDAY));

        assertThat(ids(new Criteria(Status.ASSIGNED, "kcn-thang-long", "D2", null, null, null)))
                .containsExactly("i-1");
        assertThat(ids(new Criteria(null, "elsewhere", null, null, null, null))).isEmpty();
        assertThat(ids(new Criteria(null, null, "D1", null, null, null))).isEmpty();
    }

    @Test
    public void a_text_is_found_without_its_marks() {
        add(Samples.issue("i-1", MONDAY));

        assertThat(ids(searching("MẤT ĐIỆN"))).containsExactly("i-1");
        assertThat(ids(searching("mat dien"))).containsExactly("i-1");
        assertThat(ids(searching("mat nuoc"))).isEmpty();
    }

    @Test
    public void signs_of_a_text_are_only_signs() {
        add(Samples.issue("i-1", Samples.filing(OWN, "Phí (10%) [tạm]\\E.* tính"), MONDAY));

        assertThat(ids(searching("(10%) [tạm]\\E.*"))).containsExactly("i-1");
        assertThat(ids(searching("phi.*tinh"))).isEmpty();
    }

    private static Criteria searching(String text) {
        return new Criteria(null, null, null, SearchText.of(text), null, null);
    }

    @Test
    public void a_period_holds_its_beginning_and_not_its_end() {
        IntStream.range(0, 3).forEach(i -> add(Samples.issue("i-" + i, MONDAY.plusSeconds(i))));

        assertThat(ids(between(MONDAY.plusSeconds(1), MONDAY.plusSeconds(2)))).containsExactly("i-1");
    }

    @Test
    public void a_period_and_a_position_hold_together() {
        IntStream.range(0, 4).forEach(i -> add(Samples.issue("i-" + i, MONDAY.plusSeconds(i))));
        Criteria early = between(MONDAY, MONDAY.plusSeconds(2));

        Position inside = new Position(MONDAY.plusSeconds(1), "i-1");
        Position later = new Position(MONDAY.plusSeconds(3), "i-3");
        assertThat(ids(new IssueQuery(ALL, early, 10, inside))).containsExactly("i-0");
        assertThat(ids(new IssueQuery(ALL, early, 10, later))).containsExactly("i-1", "i-0");
    }

    private static Criteria between(Instant from, Instant to) {
        return new Criteria(null, null, null, null, from, to);
    }

    private Added add(Issue issue) {
        return Objects.requireNonNull(issues().add(issue, OCCASION).block());
    }

    private List<String> ids(Criteria criteria) {
        return ids(new IssueQuery(ALL, criteria, 10, null));
    }

    private List<String> ids(IssueQuery query) {
        return Objects.requireNonNull(issues().list(query).block()).stream()
                .map(Issue::id)
                .toList();
    }
}
