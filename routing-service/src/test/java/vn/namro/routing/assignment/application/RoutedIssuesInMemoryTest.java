package vn.namro.routing.assignment.application;

import vn.namro.routing.assignment.domain.RoutedIssue;

class RoutedIssuesInMemoryTest extends RoutedIssuesContract {

    private final RoutedIssuesInMemory issues = new RoutedIssuesInMemory();

    @Override
    protected RoutedIssues issues() {
        return issues;
    }

    @Override
    protected OpenAssignments open() {
        return issues;
    }

    @Override
    protected OpenIssues owed() {
        return issues;
    }

    @Override
    protected void keep(RoutedIssue routed) {
        issues.keep(routed);
    }
}
