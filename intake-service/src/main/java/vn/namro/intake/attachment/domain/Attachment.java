package vn.namro.intake.attachment.domain;

import java.time.Instant;

/**
 * A file that belongs to an issue.
 *
 * @param contentId under which its content is kept
 * @param size in bytes, at least 1
 * @param chunks in how many pieces it is kept, at least 1
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record Attachment(
        String id,
        String issueId,
        String contentId,
        FileName name,
        FileKind kind,
        long size,
        int chunks,
        String sha256,
        Instant at) {

    public Attachment {
        if (size < 1 || chunks < 1) {
            throw new IllegalArgumentException("size and chunks must be at least 1: " + size + ", " + chunks);
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits: " + sha256);
        }
    }
}
