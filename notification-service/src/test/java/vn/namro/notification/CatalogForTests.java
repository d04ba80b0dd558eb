package vn.namro.notification;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import vn.namro.events.EventEnvelope;
import vn.namro.events.EventJson;
import vn.namro.events.EventType;
import vn.namro.events.catalog.CalendarChangedV1;
import vn.namro.events.catalog.OfficerChangedV1;
import vn.namro.platform.catalog.CatalogCopy;

/** A small catalogue, as routing would publish it. */
final class CatalogForTests {

    private CatalogForTests() {}

    /** Makes a copy know the working calendar, an officer and the lead of one agency. */
    static void fill(CatalogCopy copy) {
        Flux.just(
                        event(EventType.CALENDAR_CHANGED_V1, "calendar/hanoi", calendar()),
                        officer("o-hn-ct-1", "officer"),
                        officer("o-hn-ct-lead", "lead"))
                .concatMap(
                        event -> copy.apply(EventType.ofWireName(event.type()).orElseThrow(), event))
                .blockLast();
    }

    private static CalendarChangedV1 calendar() {
        Map<String, List<CalendarChangedV1.Interval>> week = new LinkedHashMap<>();
        for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
            week.put(
                    day,
                    List.of(
                            new CalendarChangedV1.Interval("08:00", "12:00"),
                            new CalendarChangedV1.Interval("13:00", "17:00")));
        }
        return new CalendarChangedV1("hanoi-test", "Asia/Ho_Chi_Minh", week, List.of());
    }

    private static EventEnvelope officer(String id, String position) {
        return event(
                EventType.OFFICER_CHANGED_V1,
                "officer/" + id,
                new OfficerChangedV1(
                        id,
                        "hn-ct",
                        position,
                        "Vị trí",
                        "Position",
                        "Mẫu <b>" + id + "</b>",
                        id + "@demo.namro.invalid",
                        "vi",
                        null,
                        null));
    }

    private static EventEnvelope event(EventType type, String subject, Object payload) {
        return new EventEnvelope(
                subject + ":1",
                type.wireName(),
                "/namro/routing",
                subject,
                subject,
                1,
                Instant.parse("2026-11-23T02:00:00Z"),
                "test",
                "test",
                null,
                EventJson.encode(payload));
    }
}
