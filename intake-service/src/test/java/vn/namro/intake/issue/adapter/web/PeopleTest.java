package vn.namro.intake.issue.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.namro.intake.issue.domain.Issue;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Viewer;
import vn.namro.platform.security.Reader;
import vn.namro.platform.security.Role;

class PeopleTest {

    private final Issue submitted = Samples.issue("i-1", Samples.MONDAY);
    private final Issue assigned = Samples.assigned(submitted);

    @ParameterizedTest
    @CsvSource({
        // role, tax code, agency, sees the assigned issue, sees its contact
        "ENTERPRISE,  0100112437, ,         true,  true",
        "ENTERPRISE,  9900000016, ,         false, false",
        "ENTERPRISE,  ,           ,         false, false",
        "ENTERPRISE,  ,           hn-ct,    false, false",
        "CLERK,       ,           ,         true,  true",
        "COORDINATOR, ,           ,         true,  false",
        "AUDITOR,     ,           ,         true,  false",
        "ADMIN,       ,           ,         true,  false",
        "OPERATOR,    0100112437, hn-ct,    false, false",
        "OFFICER,     ,           hn-ct,    true,  true",
        "OFFICER,     ,           evn-hn,   true,  true",
        "OFFICER,     ,           hn-hhtip, true,  true",
        "OFFICER,     ,           hn-other, false, false",
        "OFFICER,     ,           ,         false, false",
        "OFFICER,     0100112437, hn-other, false, false",
        "AGENCY_LEAD, ,           hn-ct,    true,  true",
        "AGENCY_LEAD, ,           evn-hn,   true,  true",
        "AGENCY_LEAD, ,           hn-other, false, false"
    })
    void who_sees_an_assigned_issue_and_its_contact(
            Role role, @Nullable String taxCode, @Nullable String agency, boolean sees, boolean seesContact) {
        Viewer viewer = People.viewer(new Reader("s", Set.of(role), taxCode, agency, null));

        assertThat(viewer.maySee(assigned)).isEqualTo(sees);
        assertThat(viewer.maySeeContactOf(assigned)).isEqualTo(seesContact);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFICER", "AGENCY_LEAD"})
    void no_agency_sees_an_issue_that_is_not_assigned(Role role) {
        assertThat(People.viewer(new Reader("s", Set.of(role), null, Samples.LIAISON, null))
                        .maySee(submitted))
                .isFalse();
        assertThat(People.viewer(new Reader("s", Set.of(role), null, "hn-vp", null))
                        .maySee(Samples.unclear(submitted)))
                .isFalse();
    }

    @Test
    void a_token_without_roles_sees_nothing() {
        assertThat(People.viewer(new Reader("s", Set.of(), "0100112437", Samples.LEAD, null))
                        .maySee(assigned))
                .isFalse();
    }

    @Test
    void several_roles_add_up() {
        Set<Role> both = EnumSet.of(Role.OFFICER, Role.ENTERPRISE);
        Viewer viewer = People.viewer(new Reader("s", both, "9900000016", Samples.LEAD, null));

        assertThat(viewer.maySee(assigned)).isTrue();
        assertThat(viewer.maySee(Samples.issue("i-2", Samples.filing(Samples.OTHER, "Của tôi"), Samples.MONDAY)))
                .isTrue();
    }

    @Test
    void a_branch_does_not_see_the_issues_of_its_head_office() {
        assertThat(People.viewer(new Reader("s", Set.of(Role.ENTERPRISE), "0100112437-001", null, null))
                        .maySee(submitted))
                .isFalse();
    }
}
