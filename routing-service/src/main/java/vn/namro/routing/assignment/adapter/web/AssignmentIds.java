package vn.namro.routing.assignment.adapter.web;

import vn.namro.platform.security.Reader;
import vn.namro.routing.assignment.domain.RoutedIssue;

/** An assignment's id is that of its issue with a number. */
final class AssignmentIds {

    private AssignmentIds() {}

    static String issueOf(String assignmentId) {
        int dot = assignmentId.lastIndexOf('.');
        return dot < 0 ? assignmentId : assignmentId.substring(0, dot);
    }

    /** Whether it is the present assignment of an issue that the reader has a part in, or a former one that he or she had. */
    static boolean isKnown(RoutedIssue found, String assignmentId, Reader reader) {
        boolean present = found.assignment() != null && found.assignment().id().equals(assignmentId);
        return present
                ? Scopes.sees(reader, found.agencies())
                : found.former(assignmentId)
                        .filter(former -> Scopes.sees(
                                reader,
                                former.assignment().parties().stream()
                                        .map(party -> party.agencyId())
                                        .toList()))
                        .isPresent();
    }
}
