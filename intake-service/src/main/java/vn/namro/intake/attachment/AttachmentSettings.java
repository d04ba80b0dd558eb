package vn.namro.intake.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken.
 *
 * @param size of one file
 * @param perIssue so many files
 * @param abandoned what was begun so long ago and did not get ready is removed
 */
@ConfigurationProperties("namro.intake.attachments")
public record AttachmentSettings(DataSize size, int perIssue, Duration abandoned) {}
