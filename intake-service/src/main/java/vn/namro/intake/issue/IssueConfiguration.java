package vn.namro.intake.issue;

import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.namro.intake.catalog.application.CatalogEntries;
import vn.namro.intake.issue.adapter.web.StreamSettings;
import vn.namro.intake.issue.application.Backlog;
import vn.namro.intake.issue.application.CheckFiling;
import vn.namro.intake.issue.application.Endings;
import vn.namro.intake.issue.application.FindIssue;
import vn.namro.intake.issue.application.FindSimilar;
import vn.namro.intake.issue.application.Issues;
import vn.namro.intake.issue.application.ListIssues;
import vn.namro.intake.issue.application.Submissions;
import vn.namro.intake.issue.application.SubmitIssue;
import vn.namro.intake.issue.application.TakeStep;

/** Builds what can be done with issues. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IssueSettings.class, StreamSettings.class})
class IssueConfiguration {

    @Bean
    CheckFiling checkFiling(CatalogEntries catalog) {
        return new CheckFiling(catalog);
    }

    @Bean
    SubmitIssue submitIssue(
            Issues issues, CatalogEntries catalog, Backlog backlog, Submissions submissions, IssueSettings settings) {
        SubmitIssue.Settings rules = new SubmitIssue.Settings(settings.zone(), settings.oldestWaiting());
        return new SubmitIssue(issues, catalog, backlog, submissions, rules);
    }

    @Bean
    FindIssue findIssue(Issues issues) {
        return new FindIssue(issues);
    }

    @Bean
    TakeStep takeStep(FindIssue finding, Issues issues, Endings endings) {
        return new TakeStep(finding, issues, endings);
    }

    @Bean
    ListIssues listIssues(Issues issues) {
        return new ListIssues(issues);
    }

    @Bean
    FindSimilar findSimilar(ListIssues listing) {
        return new FindSimilar(listing);
    }

    @Bean
    ZoneId cityZone(IssueSettings settings) {
        return settings.zone();
    }
}
