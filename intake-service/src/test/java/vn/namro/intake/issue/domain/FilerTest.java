package vn.namro.intake.issue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilerTest {

    private final Filer enterprise = new Filer("s-1", Samples.OWN, false);
    private final Filer clerk = new Filer("s-2", null, true);

    @Test
    void an_enterprise_files_for_itself_and_nobody_else() {
        assertThat(enterprise.mayFileFor(Samples.OWN)).isTrue();
        assertThat(enterprise.mayFileFor(Samples.OTHER)).isFalse();
    }

    @Test
    void a_clerk_files_for_everybody() {
        assertThat(clerk.mayFileFor(Samples.OTHER)).isTrue();
    }

    @Test
    void the_same_key_gives_the_same_issue_to_everybody_of_an_enterprise() {
        assertThat(new Filer("s-9", Samples.OWN, false).issueIdFor("k")).isEqualTo(enterprise.issueIdFor("k"));
    }

    @Test
    void the_same_key_gives_another_issue_to_another_enterprise_or_clerk() {
        assertThat(enterprise.issueIdFor("k"))
                .isNotEqualTo(new Filer("s-1", Samples.OTHER, false).issueIdFor("k"))
                .isNotEqualTo(clerk.issueIdFor("k"))
                .isNotEqualTo(enterprise.issueIdFor("l"));
    }
}
