package vn.namro.intake.issue.adapter.web;

import java.util.List;
import vn.namro.intake.issue.adapter.web.AssignmentView.AgencyView;
import vn.namro.intake.issue.domain.Triage;

/** What is unclear, who makes it clear, and until when. */
record TriageView(List<MissingView> missing, AgencyView agency, Moment by) {

    TriageView {
        missing = List.copyOf(missing);
    }

    record MissingView(String clause, String reason) {}

    static TriageView of(Triage triage, Words words) {
        return new TriageView(
                triage.missing().stream()
                        .map(one -> new MissingView(one.clause().name(), words.of(one.reason())))
                        .toList(),
                AgencyView.of(triage.agency(), words),
                words.moment(triage.by()));
    }
}
