package vn.namro.intake.issue.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.namro.intake.issue.application.IssueQuery.Criteria;
import vn.namro.intake.issue.application.ListIssues.Page;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Viewer;

class LookingUpTest {

    private static final Viewer ALL = new Viewer(true, false, null, null);
    private static final Viewer STRANGER = new Viewer(false, false, Samples.OTHER, null);

    private final InMemoryIssues issues = new InMemoryIssues();

    @Test
    void an_issue_is_found_by_its_id_and_by_its_code_in_any_case() {
        Issue issue = Samples.issue("i-1", Samples.MONDAY);
        issues.put(issue);
        FindIssue finding = new FindIssue(issues);

        assertThat(finding.find("i-1", ALL).block()).isEqualTo(issue);
        assertThat(finding.find(issue.trackingCode().value().toLowerCase(Locale.ROOT), ALL)
                        .block())
                .isEqualTo(issue);
    }

    @Test
    void an_issue_of_others_is_not_found() {
        issues.put(Samples.issue("i-1", Samples.MONDAY));

        assertThat(new FindIssue(issues).find("i-1", STRANGER).blockOptional()).isEmpty();
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        IntStream.range(0, 5).forEach(i -> issues.put(Samples.issue("i-" + i, Samples.MONDAY)));
        ListIssues listing = new ListIssues(issues);

        Page first = Objects.requireNonNull(
                listing.list(new IssueQuery(ALL, Criteria.NONE, 3, null)).block());
        Page second = Objects.requireNonNull(listing.list(new IssueQuery(ALL, Criteria.NONE, 3, first.next()))
                .block());

        assertThat(first.items()).extracting(Issue::id).containsExactly("i-4", "i-3", "i-2");
        assertThat(second.items()).extracting(Issue::id).containsExactly("i-1", "i-0");
        assertThat(second.next()).isNull();
    }

    @Test
    void a_page_that_is_just_full_is_the_last_one() {
        IntStream.range(0, 3).forEach(i -> issues.put(Samples.issue("i-" + i, Samples.MONDAY)));

        assertThat(Objects.requireNonNull(new ListIssues(issues)
                                .list(new IssueQuery(ALL, Criteria.NONE, 3, null))
                                .block())
                        .next())
                .isNull();
    }
}
