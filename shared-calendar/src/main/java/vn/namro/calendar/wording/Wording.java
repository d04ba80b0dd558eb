package vn.namro.calendar.wording;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.namro.calendar.Due;
import vn.namro.calendar.Step;

/** A language in which an answer explains itself, one line a step. */
public enum Wording {
    VIETNAMESE {
        @Override
        String text(Step step) {
            return switch (step.kind()) {
                case STARTED -> "Bắt đầu tính từ " + moment(step);
                case EVENT_DAY_EXCLUDED -> "Không tính ngày " + day(step) + ", ngày xảy ra sự kiện";
                case DAY_COUNTED -> "Ngày làm việc thứ " + step.days() + ": " + day(step);
                case TIME_COUNTED -> "Tính " + length(step) + " làm việc trong " + day(step);
                case WEEKLY_REST -> "Nghỉ hằng tuần: " + day(step);
                case DAY_OFF -> "Ngày nghỉ: " + day(step);
                case CALENDAR_DAYS_COUNTED -> "Đủ " + step.days() + " ngày vào " + day(step);
                case MOVED_TO_WORKING_DAY ->
                    "Ngày cuối là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo: " + day(step);
                case PAUSED -> "Tạm dừng từ " + moment(step) + ", lùi hạn thêm " + length(step) + " làm việc";
                case ENDED -> "Hết hạn lúc " + moment(step);
            };
        }

        @Override
        String moment(Step step) {
            return MINUTES.format(step.at()) + " " + date(step.date());
        }

        @Override
        String date(LocalDate date) {
            return VIETNAMESE_WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + " " + VIETNAMESE_DATE.format(date);
        }

        @Override
        String length(Duration time) {
            return hoursAndMinutes(time, " giờ", " giờ", " phút", " phút", "chưa đến 1 phút");
        }

        @Override
        String provisional() {
            return "tạm tính, chưa có quyết định chính thức";
        }
    },

    ENGLISH {
        @Override
        String text(Step step) {
            return switch (step.kind()) {
                case STARTED -> "Counting starts at " + moment(step);
                case EVENT_DAY_EXCLUDED -> "The day of the event does not count: " + day(step);
                case DAY_COUNTED -> "Working day " + step.days() + ": " + day(step);
                case TIME_COUNTED -> length(step) + " of working time counted on " + day(step);
                case WEEKLY_REST -> "Weekly rest: " + day(step);
                case DAY_OFF -> "Day off: " + day(step);
                case CALENDAR_DAYS_COUNTED ->
                    (step.days() == 1 ? "1 day is" : step.days() + " days are") + " complete on " + day(step);
                case MOVED_TO_WORKING_DAY ->
                    "The last day is a day off, so the limit moves to the next working day: " + day(step);
                case PAUSED ->
                    "Paused from " + moment(step) + ", which moves the limit by " + length(step) + " of working time";
                case ENDED -> "Due at " + moment(step);
            };
        }

        @Override
        String moment(Step step) {
            return MINUTES.format(step.at()) + " on " + date(step.date());
        }

        @Override
        String date(LocalDate date) {
            return ENGLISH_DATE.format(date);
        }

        @Override
        String length(Duration time) {
            return hoursAndMinutes(time, " hour", " hours", " minute", " minutes", "less than a minute");
        }

        @Override
        String provisional() {
            return "provisional, not yet decided";
        }
    };

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter VIETNAMESE_DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final List<String> VIETNAMESE_WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

    /** Vietnamese for {@code vi}, English for every other language. */
    public static Wording of(Locale locale) {
        return locale.getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
    }

    /** The answer in lines, from the start of the counting to the end of the limit. */
    public List<String> lines(Due due) {
        return due.steps().stream().map(this::line).toList();
    }

    /** One step in one line, with a remark when it leans on a day not yet decided. */
    public String line(Step step) {
        return step.provisional() ? text(step) + " [" + provisional() + "]" : text(step);
    }

    abstract String text(Step step);

    abstract String moment(Step step);

    abstract String date(LocalDate date);

    abstract String length(Duration time);

    abstract String provisional();

    String day(Step step) {
        return step.name().isEmpty() ? date(step.date()) : date(step.date()) + " (" + step.name() + ")";
    }

    String length(Step step) {
        return length(step.counted());
    }

    private static String hoursAndMinutes(
            Duration time, String hour, String hours, String minute, String minutes, String less) {
        long h = time.toHours();
        long m = time.toMinutesPart();
        if (h == 0 && m == 0) {
            return time.isZero() ? "0" + minutes : less;
        }
        String inHours = h == 0 ? "" : h + (h == 1 ? hour : hours);
        String inMinutes = m == 0 ? "" : m + (m == 1 ? minute : minutes);
        return inHours.isEmpty() || inMinutes.isEmpty() ? inHours + inMinutes : inHours + " " + inMinutes;
    }
}
