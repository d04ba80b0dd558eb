package vn.namro.routing.catalog.adapter.mongo;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.namro.calendar.Interval;
import vn.namro.calendar.SpecialDay;
import vn.namro.events.EventType;
import vn.namro.events.catalog.AgencyChangedV1;
import vn.namro.events.catalog.CalendarChangedV1;
import vn.namro.events.catalog.CategoryChangedV1;
import vn.namro.events.catalog.ChannelChangedV1;
import vn.namro.events.catalog.OfficerChangedV1;
import vn.namro.events.catalog.ZoneChangedV1;
import vn.namro.platform.store.NewEvent;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Channel;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.WorkingTime;
import vn.namro.routing.catalog.domain.Zone;

/** Catalogue records in the form in which they travel, each under its key {@code kind/id}. */
final class WireRecords {

    private WireRecords() {}

    record Keyed(String key, NewEvent event) {}

    static Stream<Keyed> of(Catalogue catalogue, WorkingTime workingTime) {
        return Stream.of(
                        catalogue.agencies().stream().map(WireRecords::agency),
                        catalogue.zones().stream().map(WireRecords::zone),
                        catalogue.categories().stream().map(WireRecords::category),
                        catalogue.channels().stream().map(WireRecords::channel),
                        catalogue.officers().stream().map(WireRecords::officer),
                        Stream.of(calendar(workingTime)))
                .flatMap(all -> all);
    }

    private static Keyed agency(Agency agency) {
        AgencyChangedV1 payload = new AgencyChangedV1(
                agency.id(),
                agency.name().vi(),
                agency.name().en(),
                agency.level().name(),
                agency.parent(),
                agency.validity().from(),
                agency.validity().until(),
                agency.successors(),
                agency.provisional());
        return new Keyed("agency/" + agency.id(), new NewEvent(EventType.AGENCY_CHANGED_V1, payload));
    }

    private static Keyed zone(Zone zone) {
        ZoneChangedV1 payload = new ZoneChangedV1(
                zone.id(),
                zone.kind().name(),
                zone.name().vi(),
                zone.name().en(),
                zone.status(),
                zone.communes(),
                zone.provisional());
        return new Keyed("zone/" + zone.id(), new NewEvent(EventType.ZONE_CHANGED_V1, payload));
    }

    private static Keyed category(Category category) {
        CategoryChangedV1 payload = new CategoryChangedV1(
                category.id(),
                category.name().vi(),
                category.name().en(),
                category.groupId(),
                category.groupName().vi(),
                category.groupName().en());
        return new Keyed("category/" + category.id(), new NewEvent(EventType.CATEGORY_CHANGED_V1, payload));
    }

    private static Keyed channel(Channel channel) {
        ChannelChangedV1 payload = new ChannelChangedV1(
                channel.id(), channel.name().vi(), channel.name().en());
        return new Keyed("channel/" + channel.id(), new NewEvent(EventType.CHANNEL_CHANGED_V1, payload));
    }

    private static Keyed officer(Officer officer) {
        OfficerChangedV1 payload = new OfficerChangedV1(
                officer.id(),
                officer.agencyId(),
                officer.position().id(),
                officer.position().name().vi(),
                officer.position().name().en(),
                officer.name(),
                officer.email(),
                officer.language(),
                officer.validity().from(),
                officer.validity().until());
        return new Keyed("officer/" + officer.id(), new NewEvent(EventType.OFFICER_CHANGED_V1, payload));
    }

    /** One key for all versions: the compacted topic keeps the calendar in force. */
    private static Keyed calendar(WorkingTime time) {
        Map<String, List<CalendarChangedV1.Interval>> week = new TreeMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Interval> hours = time.week().on(day);
            if (!hours.isEmpty()) {
                week.put(day.name(), hours.stream().map(WireRecords::interval).toList());
            }
        }
        CalendarChangedV1 payload = new CalendarChangedV1(
                time.version(),
                time.zone().getId(),
                week,
                time.days().stream().map(WireRecords::day).toList());
        return new Keyed("calendar/city", new NewEvent(EventType.CALENDAR_CHANGED_V1, payload));
    }

    private static CalendarChangedV1.Interval interval(Interval hours) {
        return new CalendarChangedV1.Interval(
                hours.from().toString(), hours.to().toString());
    }

    private static CalendarChangedV1.Day day(SpecialDay day) {
        return new CalendarChangedV1.Day(
                day.date(), day.kind().name(), day.status().name(), day.name(), day.sources());
    }
}
