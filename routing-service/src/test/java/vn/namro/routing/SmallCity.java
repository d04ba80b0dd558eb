package vn.namro.routing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.namro.calendar.Interval;
import vn.namro.calendar.SpecialDay;
import vn.namro.calendar.WeeklyHours;
import vn.namro.calendar.WorkingCalendar;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Agency.Level;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Catalogue;
import vn.namro.routing.catalog.domain.Category;
import vn.namro.routing.catalog.domain.Channel;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.catalog.domain.Position;
import vn.namro.routing.catalog.domain.Term;
import vn.namro.routing.catalog.domain.Urgency;
import vn.namro.routing.catalog.domain.Validity;
import vn.namro.routing.catalog.domain.Zone;
import vn.namro.routing.responsibility.domain.Boards;

/** A city of a dozen agencies, reorganised on 2025-03-01 (boards, office) and on 2025-07-01 (districts to communes). */
public final class SmallCity {

    public static final LocalDate BEFORE_MARCH = LocalDate.of(2025, 2, 28);
    public static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    public static final LocalDate BEFORE_JULY = LocalDate.of(2025, 6, 30);
    public static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    public static final Boards BOARDS =
            new Boards(Map.of(Zone.Kind.INDUSTRIAL_PARK, "hn-hiza", Zone.Kind.HI_TECH_PARK, "bql-hoalac"));

    private static final Validity UNTIL_MARCH = new Validity(null, MARCH);
    private static final Validity SINCE_MARCH = new Validity(MARCH, null);
    private static final Position DESK = new Position("officer", new Bilingual("Chuyên viên", "Desk officer"));

    private SmallCity() {}

    public static Catalogue catalogue() {
        return catalogue(officers());
    }

    public static Catalogue catalogue(List<Officer> officers) {
        return catalogue(officers, terms());
    }

    public static Catalogue catalogue(List<Officer> officers, List<Term> terms) {
        return new Catalogue(
                agencies(),
                zones(),
                categories(),
                List.of(new Channel("web", name("Cổng")), new Channel("hotline", name("Tổng đài"))),
                officers,
                terms);
    }

    public static List<Agency> agencies() {
        return List.of(
                agency("hn-vp", Level.CITY, UNTIL_MARCH, List.of("hn-vp-2025"), null),
                agency("hn-vp-2025", Level.CITY, SINCE_MARCH, List.of(), null),
                agency("hn-hiza", Level.CITY, UNTIL_MARCH, List.of("hn-hhtip"), null),
                agency("bql-hoalac", Level.CITY, UNTIL_MARCH, List.of("hn-hhtip"), null),
                agency("hn-hhtip", Level.CITY, SINCE_MARCH, List.of(), null),
                agency("hn-ct", Level.CITY, Validity.ALWAYS, List.of(), null),
                agency("hn-qhkt", Level.CITY, Validity.ALWAYS, List.of(), null),
                agency("evn-hn", Level.UTILITY, Validity.ALWAYS, List.of(), "hn-ct"),
                agency("ministry", Level.CENTRAL, Validity.ALWAYS, List.of(), null),
                agency("d-dong-anh", Level.DISTRICT, new Validity(null, JULY), List.of(), null),
                agency("c-thu-lam", Level.COMMUNE, new Validity(JULY, null), List.of(), null),
                agency("c-phuc-thinh", Level.COMMUNE, new Validity(JULY, null), List.of(), null));
    }

    public static Agency agency(
            String id, Level level, Validity validity, List<String> successors, @Nullable String liaison) {
        return new Agency(id, name(id), level, null, validity, successors, liaison, false);
    }

    public static Bilingual name(String id) {
        return new Bilingual("Cơ quan " + id, "Agency " + id);
    }

    private static List<Zone> zones() {
        return List.of(
                zone("kcn", Zone.Kind.INDUSTRIAL_PARK, null),
                zone("cnc", Zone.Kind.HI_TECH_PARK, null),
                zone("cnc-sinh-hoc", Zone.Kind.HI_TECH_PARK, "hn-hiza"),
                zone("ccn", Zone.Kind.INDUSTRIAL_CLUSTER, null),
                new Zone("outside", Zone.Kind.OUTSIDE, name("outside"), "NONE", List.of(), List.of(), null, false));
    }

    private static Zone zone(String id, Zone.Kind kind, @Nullable String board) {
        return new Zone(id, kind, name(id), "OPERATING", List.of("d-dong-anh"), List.of("c-thu-lam"), board, false);
    }

    private static List<Category> categories() {
        return List.of(
                new Category("B1", name("B1"), "B", name("B")),
                new Category("B2", name("B2"), "B", name("B")),
                new Category("D2", name("D2"), "D", name("D")));
    }

    /** One for each agency, and a second one for {@code hn-ct}. */
    public static List<Officer> officers() {
        List<Officer> officers = new ArrayList<>();
        agencies().forEach(agency -> officers.add(officer("o-" + agency.id() + "-1", agency.id())));
        officers.add(officer("o-hn-ct-2", "hn-ct"));
        return officers;
    }

    public static Officer officer(String id, String agencyId) {
        return new Officer(id, agencyId, DESK, "Cán bộ " + id, id + "@demo.namro.invalid", "vi", Validity.ALWAYS);
    }

    public static List<Term> terms() {
        return List.of(
                new Term(Urgency.URGENT, 8, 1, null, null, 4, Validity.ALWAYS),
                new Term(Urgency.NORMAL, 8, 2, 10, null, null, Validity.ALWAYS),
                new Term(Urgency.COMPLEX, 8, 2, 20, 10, null, Validity.ALWAYS));
    }

    /** Monday to Friday 8 to 12 and 13 to 17, with a holiday on Thursday 2026-11-26 that is not official yet. */
    public static WorkingCalendar calendar() {
        SpecialDay holiday = new SpecialDay(
                LocalDate.of(2026, 11, 26),
                SpecialDay.Kind.HOLIDAY,
                SpecialDay.Status.PROVISIONAL,
                "Ngày nghỉ mẫu",
                List.of());
        return WorkingCalendar.builder("test.1", ZoneId.of("Asia/Ho_Chi_Minh"))
                .week(WeeklyHours.everyDayOf(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        Interval.of("08:00", "12:00"),
                        Interval.of("13:00", "17:00")))
                .days(List.of(holiday))
                .build();
    }
}
