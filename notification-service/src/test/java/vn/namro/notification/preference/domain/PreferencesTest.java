package vn.namro.notification.preference.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.namro.notification.deadline.domain.ladder.Step;

class PreferencesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void there_is_a_kind_for_every_step_that_is_a_message() {
        assertThat(Arrays.stream(MessageKind.values()).map(Enum::name))
                .containsExactlyElementsOf(Arrays.stream(Step.values())
                        .filter(Step::isMessage)
                        .map(Enum::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void what_tells_that_a_limit_is_reached_cannot_be_switched_off(Step step) {
        assertThat(step.isAfterTheLimit() && MessageKind.valueOf(of(step)).isOptional())
                .isFalse();
    }

    private static String of(Step step) {
        return step.isMessage() ? step.name() : MessageKind.DUE.name();
    }

    @Test
    void choices_that_leave_out_what_is_a_duty_do_not_exist() {
        assertThatThrownBy(() -> new Preferences("o-1", LanguageChoice.VI, List.of(MessageKind.DUE), true, null))
                .hasMessageContaining("DUE");
    }

    @Test
    void an_optional_reminder_that_carries_a_duty_is_mailed_all_the_same() {
        Preferences chosen = off(MessageKind.ONE_DAY_BEFORE);

        assertThat(chosen.wantsMail(List.of("ONE_DAY_BEFORE"), MONDAY)).isFalse();
        assertThat(chosen.wantsMail(List.of("ONE_DAY_BEFORE", "APOLOGY_DRAFT"), MONDAY))
                .isTrue();
    }

    @Test
    void quiet_time_holds_back_what_is_optional_up_to_its_last_day_and_nothing_else() {
        Preferences quiet = new Preferences("o-1", LanguageChoice.BOTH, List.of(), true, MONDAY);

        assertThat(quiet.wantsMail(List.of("HALF_TIME"), MONDAY)).isFalse();
        assertThat(quiet.wantsMail(List.of("HALF_TIME"), MONDAY.plusDays(1))).isTrue();
        assertThat(quiet.wantsMail(List.of("DUE"), MONDAY)).isTrue();
    }

    @Test
    void a_kind_that_is_not_known_here_is_mailed() {
        assertThat(off(MessageKind.HALF_TIME).wantsMail(List.of("NEW_KIND"), MONDAY))
                .isTrue();
    }

    private static Preferences off(MessageKind kind) {
        return new Preferences("o-1", LanguageChoice.BOTH, List.of(kind), true, null);
    }
}
