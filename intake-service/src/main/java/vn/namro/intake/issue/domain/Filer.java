package vn.namro.intake.issue.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.namro.intake.enterprise.domain.TaxCode;

/**
 * Who files.
 *
 * @param subject the person's stable id
 * @param own the enterprise the person acts for, if any
 * @param forOthers a clerk, who files for any enterprise
 */
public record Filer(String subject, @Nullable TaxCode own, boolean forOthers) {

    /** Whether the person may file for this enterprise. */
    public boolean mayFileFor(TaxCode enterprise) {
        return forOthers || enterprise.equals(own);
    }

    /**
     * The id of the issue that this filer files under an idempotency key: the same key gives the same issue. Keys of one
     * enterprise (or clerk) say nothing about those of another.
     */
    public String issueIdFor(String key) {
        String scope = forOthers || own == null ? "subject " + subject : "enterprise " + own.value();
        return UUID.nameUUIDFromBytes((scope + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
