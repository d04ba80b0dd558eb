package vn.namro.intake.issue.domain;

import org.jspecify.annotations.Nullable;
import vn.namro.intake.enterprise.domain.TaxCode;

/**
 * Who looks at issues, and how far.
 *
 * @param seesAll every issue, without the contacts
 * @param seesContacts the contacts of all of them, too
 * @param enterprise sees its own issues whole
 * @param agencyId sees whole the issues in which this agency has a part
 */
public record Viewer(
        boolean seesAll,
        boolean seesContacts,
        @Nullable TaxCode enterprise,
        @Nullable String agencyId) {

    public Viewer {
        if (seesContacts && !seesAll) {
            throw new IllegalArgumentException("seesContacts must go with seesAll");
        }
    }

    /** Whether the viewer may know that the issue exists. */
    public boolean maySee(Issue issue) {
        return seesAll || maySeeContactOf(issue);
    }

    /** Whether the viewer may know whom to ask back. */
    public boolean maySeeContactOf(Issue issue) {
        return seesContacts || isFiledBy(issue) || hasPartIn(issue);
    }

    private boolean isFiledBy(Issue issue) {
        return issue.filing().enterprise().taxCode().equals(enterprise);
    }

    private boolean hasPartIn(Issue issue) {
        return agencyId != null && issue.agencies().contains(agencyId);
    }
}
