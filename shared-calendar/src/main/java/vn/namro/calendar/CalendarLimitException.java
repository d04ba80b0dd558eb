package vn.namro.calendar;

/** A question a calendar cannot answer: it lies or leads outside the years 1990 to 2100. */
public final class CalendarLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CalendarLimitException(String message) {
        super(message);
    }
}
