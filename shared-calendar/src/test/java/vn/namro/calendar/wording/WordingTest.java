package vn.namro.calendar.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.namro.calendar.Calendars.at;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.namro.calendar.Calendars;
import vn.namro.calendar.Due;
import vn.namro.calendar.Pause;
import vn.namro.calendar.Step;
import vn.namro.calendar.WorkingCalendar;

class WordingTest {

    private final WorkingCalendar calendar = Calendars.hanoi();

    @Test
    void working_days_in_vietnamese() {
        assertThat(Wording.VIETNAMESE.lines(calendar.dueAfterWorkingDays(at("2026-04-29T14:05"), 1)))
                .containsExactly(
                        "Bắt đầu tính từ 14:05 thứ Tư 29/04/2026",
                        "Không tính ngày thứ Tư 29/04/2026, ngày xảy ra sự kiện",
                        "Ngày nghỉ: thứ Năm 30/04/2026 (Ngày Chiến thắng 30/4)",
                        "Ngày nghỉ: thứ Sáu 01/05/2026 (Ngày Quốc tế Lao động 1/5)",
                        "Nghỉ hằng tuần: thứ Bảy 02/05/2026",
                        "Nghỉ hằng tuần: Chủ nhật 03/05/2026",
                        "Ngày làm việc thứ 1: thứ Hai 04/05/2026",
                        "Hết hạn lúc 17:00 thứ Hai 04/05/2026");
    }

    @Test
    void working_time_in_english() {
        assertThat(Wording.ENGLISH.lines(calendar.dueAfterWorkingTime(at("2026-03-06T15:30"), Duration.ofMinutes(151))))
                .containsExactly(
                        "Counting starts at 15:30 on Friday 6 March 2026",
                        "1 hour 30 minutes of working time counted on Friday 6 March 2026",
                        "Weekly rest: Saturday 7 March 2026",
                        "Weekly rest: Sunday 8 March 2026",
                        "1 hour 1 minute of working time counted on Monday 9 March 2026",
                        "Due at 09:01 on Monday 9 March 2026");
    }

    @Test
    void a_pause_in_vietnamese() {
        Due due = calendar.dueAfterPauses(
                at("2026-03-05T17:00"), List.of(new Pause(at("2026-03-03T10:00"), at("2026-03-04T10:30"))));

        assertThat(Wording.VIETNAMESE.lines(due))
                .contains("Tạm dừng từ 10:00 thứ Ba 03/03/2026, lùi hạn thêm 8 giờ 30 phút làm việc");
    }

    @Test
    void calendar_days_moved_in_english() {
        assertThat(Wording.ENGLISH.lines(calendar.dueAfterCalendarDays(at("2025-08-02T10:00"), 30)))
                .contains(
                        "30 days are complete on Monday 1 September 2025 (Quốc khánh (ngày liền kề))",
                        "The last day is a day off, so the limit moves to the next working day: Wednesday 3 September 2025");
    }

    @Test
    void a_day_not_yet_decided_is_marked_in_both_languages() {
        Due due = calendar.dueAfterWorkingDays(at("2027-04-29T10:00"), 1);

        assertThat(Wording.VIETNAMESE.lines(due))
                .contains(
                        "Ngày nghỉ: thứ Sáu 30/04/2027 (Ngày Chiến thắng 30/4) [tạm tính, chưa có quyết định chính thức]");
        assertThat(Wording.ENGLISH.lines(due))
                .contains("Day off: Friday 30 April 2027 (Ngày Chiến thắng 30/4) [provisional, not yet decided]");
    }

    @ParameterizedTest
    @EnumSource(Step.Kind.class)
    void every_kind_of_step_has_words_in_both_languages(Step.Kind kind) {
        Step step = new Step(
                kind,
                at("2026-03-03T10:00").atZone(Calendars.HANOI).toLocalDate(),
                LocalTime.of(10, 0),
                Duration.ofSeconds(20),
                1,
                "",
                false);

        assertThat(Wording.VIETNAMESE.line(step)).contains("03/03/2026");
        assertThat(Wording.ENGLISH.line(step)).contains("3 March 2026");
    }

    @Test
    void readers_of_other_languages_get_english() {
        assertThat(Wording.of(Locale.forLanguageTag("vi-VN"))).isEqualTo(Wording.VIETNAMESE);
        assertThat(Wording.of(Locale.FRENCH)).isEqualTo(Wording.ENGLISH);
    }
}
