package vn.namro.intake.issue.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.namro.intake.issue.application.CheckFiling.Particulars;
import vn.namro.intake.issue.domain.Filer;
import vn.namro.intake.issue.domain.FilingFault;
import vn.namro.intake.issue.domain.Samples;

class CheckFilingTest {

    private final CheckFiling checking = new CheckFiling(new FewEntries());
    private final Filer clerk = new Filer("s", null, true);

    @Test
    void what_is_right_has_no_fault() {
        assertThat(check(new Particulars("0100112437", "a@b.vn", "+84 24 0000 0000", "z", "c", "D2", "web")))
                .isEmpty();
    }

    @Test
    void what_was_not_told_has_no_fault() {
        assertThat(check(new Particulars(null, null, null, null, null, null, null)))
                .isEmpty();
    }

    @Test
    void every_rule_is_evaluated() {
        assertThat(check(new Particulars("1", "a", "b", "x", "x", "x", "x")))
                .containsExactlyInAnyOrder(
                        FilingFault.MALFORMED_TAX_CODE,
                        FilingFault.MALFORMED_EMAIL,
                        FilingFault.MALFORMED_PHONE,
                        FilingFault.UNKNOWN_ZONE,
                        FilingFault.UNKNOWN_COMMUNE,
                        FilingFault.UNKNOWN_CATEGORY,
                        FilingFault.UNKNOWN_CHANNEL);
    }

    @Test
    void a_wrong_check_digit_is_told_apart_from_a_wrong_form() {
        assertThat(check(taxCode("0100112438"))).containsExactly(FilingFault.WRONG_CHECK_DIGIT);
    }

    @Test
    void an_enterprise_is_told_that_a_tax_code_is_not_its_own() {
        Filer enterprise = new Filer("s", Samples.OWN, false);

        assertThat(checking.check(enterprise, taxCode("9900000016")).block())
                .containsExactly(FilingFault.NOT_YOUR_ENTERPRISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lien.he@enterprise.namro.invalid", "a+b@x-y.com.vn", "1@2.vn"})
    void an_address_is_judged_by_its_form_alone(String email) {
        assertThat(check(new Particulars(null, email, null, null, null, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@b.vn", "a@b", "a@b..vn", "a b@c.vn", "a@b.vn\nBcc: c@d.vn", "a@b.vn, c@d.vn"})
    void what_no_mail_can_be_sent_to_is_a_fault(String email) {
        assertThat(check(new Particulars(null, email, null, null, null, null, null)))
                .containsExactly(FilingFault.MALFORMED_EMAIL);
    }

    private List<FilingFault> check(Particulars told) {
        return Objects.requireNonNull(checking.check(clerk, told).block());
    }

    private static Particulars taxCode(@Nullable String told) {
        return new Particulars(told, null, null, null, null, null, null);
    }
}
