package vn.namro.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my", "/my?q=a%20b&status=CLOSED", "/issues/HN-261123-7K3M9Q"})
    void a_page_of_ours_is_gone_to(String page) {
        assertThat(Destination.of(page)).hasToString(page);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "my",
                "//evil.invalid",
                "/\\evil.invalid",
                "https://evil.invalid/",
                "javascript:alert(1)",
                "/a b",
                "/a\nSet-Cookie: x=y",
                "/%zz"
            })
    void whatever_else_leads_to_the_first_page(String elsewhere) {
        assertThat(Destination.of(elsewhere)).hasToString("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my?q=a&b=c"})
    void the_way_back_survives_the_sign_in(String page) {
        assertThat(Destination.signIn(page)).hasToString("/sign-in?to=%2Fmy%3Fq%3Da%26b%3Dc");
    }
}
