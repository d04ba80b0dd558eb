package vn.namro.notification.catalog.application;

import reactor.core.publisher.Mono;
import vn.namro.calendar.WorkingCalendar;

/** Where the present working calendar is. */
@FunctionalInterface
public interface Calendars {

    /** The calendar as this service last heard of it; empty before the first was heard of. */
    Mono<WorkingCalendar> current();
}
