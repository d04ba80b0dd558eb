package vn.namro.intake.issue.adapter.web;

import java.time.Instant;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Status;

/** What the filer gets to keep: the same answer however often the same request comes, whatever happened since. */
record Receipt(
        String id,
        String trackingCode,
        String status,
        String statusText,
        Instant submittedAt,
        String taxCode,
        String title) {

    static Receipt of(Issue issue, Words words) {
        return new Receipt(
                issue.id(),
                issue.trackingCode().value(),
                Status.SUBMITTED.name(),
                words.of(Status.SUBMITTED),
                issue.submittedAt(),
                issue.filing().enterprise().taxCode().value(),
                issue.filing().title());
    }
}
