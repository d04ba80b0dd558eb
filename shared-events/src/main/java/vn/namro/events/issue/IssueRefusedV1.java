package vn.namro.events.issue;

import java.time.Instant;
import vn.namro.events.assignment.AssignmentIssuedV1.Text;

/**
 * The issue does not belong here; the enterprise was told where it does.
 *
 * @param byRole who refused it
 * @param reasonCode a complaint against a decision (khiếu nại), a denunciation (tố cáo), what a court has, what is no enterprise's, what is filed already
 * @param guidance where to turn instead
 */
public record IssueRefusedV1(String issueId, Instant refusedAt, String byRole, String reasonCode, Text guidance) {}
