package vn.namro.routing.assignment.adapter.web;

import java.time.Instant;
import java.util.List;

/** An issue in triage: what is unclear, who clears it, until when. */
record TriageView(
        String issueId,
        long version,
        Instant since,
        List<MissingView> missing,
        AgencyView agency,
        Instant by,
        String matrixVersion,
        int returns,
        AssignmentView.IssueView issue) {

    record MissingView(String clause, String reason) {}
}
