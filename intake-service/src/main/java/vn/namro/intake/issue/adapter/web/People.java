package vn.namro.intake.issue.adapter.web;

import org.jspecify.annotations.Nullable;
import vn.namro.intake.enterprise.domain.TaxCode;
import vn.namro.intake.issue.domain.Filer;
import vn.namro.intake.issue.domain.Viewer;
import vn.namro.intake.issue.domain.life.Participant;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

/** What a person's roles let him or her do with issues. */
final class People {

    private People() {}

    /** The person as somebody who files. */
    static Filer filer(Reader reader) {
        return new Filer(reader.subject(), enterpriseOf(reader), reader.is(Role.CLERK));
    }

    /** The person as somebody who looks. */
    static Viewer viewer(Reader reader) {
        boolean clerk = reader.is(Role.CLERK);
        return new Viewer(
                clerk || reader.is(Role.COORDINATOR, Role.AUDITOR, Role.ADMIN),
                clerk,
                enterpriseOf(reader),
                reader.is(Role.OFFICER, Role.AGENCY_LEAD) ? reader.agencyId() : null);
    }

    /** The person as somebody who takes steps. */
    static Participant participant(Reader reader) {
        return new Participant(enterpriseOf(reader), reader.is(Role.CLERK), reader.is(Role.COORDINATOR));
    }

    /** A claim alone is not enough: it counts for the role that it belongs to. */
    private static @Nullable TaxCode enterpriseOf(Reader reader) {
        String claimed = reader.taxCode();
        return claimed == null || !reader.is(Role.ENTERPRISE)
                ? null
                : TaxCode.parse(claimed).orElse(null);
    }
}
