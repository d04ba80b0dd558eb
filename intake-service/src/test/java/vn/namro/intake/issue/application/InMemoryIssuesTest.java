package vn.namro.intake.issue.application;

import vn.namro.intake.issue.domain.Issue;

class InMemoryIssuesTest extends IssuesContract {

    private final InMemoryIssues issues = new InMemoryIssues();

    @Override
    protected Issues issues() {
        return issues;
    }

    @Override
    protected void put(Issue issue) {
        issues.put(issue);
    }
}
