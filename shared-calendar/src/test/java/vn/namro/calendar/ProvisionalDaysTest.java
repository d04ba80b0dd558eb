package vn.namro.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.namro.calendar.Calendars.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.namro.calendar.SpecialDay.Kind;
import vn.namro.calendar.SpecialDay.Status;

/** Tết 2027 is foreseen for 5 to 11 February and not decided in these calendars. */
class ProvisionalDaysTest {

    private final WorkingCalendar calendar = Calendars.hanoi();

    @Test
    void a_provisional_day_is_a_day_off_and_the_answer_says_so() {
        Due due = calendar.dueAfterWorkingDays(at("2027-02-04T10:00"), 1);

        assertThat(due.at()).isEqualTo(at("2027-02-12T17:00"));
        assertThat(due.provisional()).isTrue();
    }

    @Test
    void the_view_of_what_is_decided_leaves_it_out_under_a_version_of_its_own() {
        Due due = calendar.officialOnly().dueAfterWorkingDays(at("2027-02-04T10:00"), 1);

        assertThat(due.at()).isEqualTo(at("2027-02-05T17:00"));
        assertThat(due.provisional()).isFalse();
        assertThat(due.calendarVersion()).isEqualTo("2026.3+official");
    }

    @Test
    void an_answer_that_ends_before_it_does_not_lean_on_it() {
        assertThat(calendar.dueAfterWorkingDays(at("2027-02-03T10:00"), 1).provisional())
                .isFalse();
    }

    @Test
    void a_provisional_day_of_the_event_does_not_matter_to_a_limit_in_days() {
        assertThat(calendar.dueAfterWorkingDays(at("2027-02-11T10:00"), 1).provisional())
                .isFalse();
    }

    @Test
    void a_limit_in_hours_filed_on_a_provisional_day_leans_on_it() {
        Due due = calendar.dueAfterWorkingTime(at("2027-02-11T10:00"), Duration.ofHours(1));

        assertThat(due.at()).isEqualTo(at("2027-02-12T09:00"));
        assertThat(due.provisional()).isTrue();
    }

    @Test
    void calendar_days_lean_only_on_the_days_at_their_end() {
        assertThat(calendar.dueAfterCalendarDays(at("2027-02-01T10:00"), 14).provisional())
                .isFalse();
        assertThat(calendar.dueAfterCalendarDays(at("2027-02-01T10:00"), 5).provisional())
                .isTrue();
    }

    @Test
    void a_limit_that_ends_at_midnight_does_not_lean_on_the_day_that_begins_then() {
        var next =
                new SpecialDay(LocalDate.parse("2026-03-04"), Kind.HOLIDAY, Status.PROVISIONAL, "Ngày lễ", List.of());
        var late = WorkingCalendar.builder("late", Calendars.HANOI)
                .week(WeeklyHours.mondayToFriday(Interval.of("08:00", "00:00")))
                .day(next)
                .build();
        Due due = late.dueAfterWorkingTime(at("2026-03-03T22:00"), Duration.ofHours(2));

        assertThat(due.at()).isEqualTo(at("2026-03-04T00:00"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void a_provisional_holiday_on_a_day_of_rest_changes_nothing() {
        var sunday =
                new SpecialDay(LocalDate.parse("2026-03-08"), Kind.HOLIDAY, Status.PROVISIONAL, "Ngày lễ", List.of());
        var withSunday = WorkingCalendar.builder("sunday", Calendars.HANOI)
                .week(Calendars.OFFICE_HOURS)
                .day(sunday)
                .build();

        assertThat(withSunday.dueAfterWorkingDays(at("2026-03-06T10:00"), 1).provisional())
                .isFalse();
    }

    @Test
    void a_decided_day_takes_the_place_of_a_provisional_one_in_either_order() {
        LocalDate date = LocalDate.parse("2027-09-03");
        var foreseen = new SpecialDay(date, Kind.HOLIDAY, Status.PROVISIONAL, "Quốc khánh", List.of());
        var decided = new SpecialDay(date, Kind.SWAP_OFF, Status.OFFICIAL, "Hoán đổi", List.of());

        assertThat(with(foreseen, decided).specialDay(date)).contains(decided);
        assertThat(with(decided, foreseen).specialDay(date)).contains(decided);
    }

    @Test
    void two_decided_meanings_of_one_date_are_refused() {
        LocalDate date = LocalDate.parse("2027-09-03");
        var one = new SpecialDay(date, Kind.HOLIDAY, Status.OFFICIAL, "Quốc khánh", List.of());
        var other = new SpecialDay(date, Kind.SWAP_WORK, Status.OFFICIAL, "Làm bù", List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(one, other))
                .withMessageContainingAll("2027-09-03", "Quốc khánh", "Làm bù");
    }

    private static WorkingCalendar with(SpecialDay... days) {
        return WorkingCalendar.builder("some", Calendars.HANOI)
                .week(Calendars.OFFICE_HOURS)
                .days(List.of(days))
                .build();
    }
}
