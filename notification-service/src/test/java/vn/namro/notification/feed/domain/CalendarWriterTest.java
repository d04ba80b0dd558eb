package vn.namro.notification.feed.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.namro.notification.Samples;
import vn.namro.notification.deadline.domain.watch.AgencyName;
import vn.namro.notification.deadline.domain.watch.Opinion;
import vn.namro.notification.deadline.domain.watch.Turns;
import vn.namro.notification.deadline.domain.watch.Watch;

/** Held against ical4j, which did not write it. */
class CalendarWriterTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String LINK = "https://namro.invalid/issues/{trackingCode}";
    private final CalendarWriter writer = new CalendarWriter(VIETNAMESE, Samples.HANOI, LINK);

    @Test
    void a_deadline_is_an_event_at_its_local_moment_with_an_alarm() throws ParserException, IOException {
        Calendar read = read(writer.write(entries(Samples.watch())));

        assertThat(values(read, Property.SUMMARY))
                .containsExactly(
                        "Hạn tiếp nhận: [HN-261123-7K3M9Q] Mất điện nhiều lần",
                        "Hạn trả lời: [HN-261123-7K3M9Q] Mất điện nhiều lần");
        VEvent handling = events(read).get(1);
        assertThat(value(handling, Property.DTSTART)).isEqualTo("20261207T170000");
        assertThat(Instant.from(handling.getDateTimeStart().getDate())).isEqualTo(Samples.DUE);
        assertThat(handling.getAlarms())
                .singleElement()
                .satisfies(alarm -> assertThat(
                                alarm.getRequiredProperty(Property.TRIGGER).getValue())
                        .isEqualTo("-P1D"));
        assertThat(value(handling, Property.URL)).isEqualTo("https://namro.invalid/issues/HN-261123-7K3M9Q");
        assertThat(value(handling, Property.CLASS)).isEqualTo("PRIVATE");
        assertThat(value(handling, Property.DESCRIPTION))
                .isEqualTo("Mã theo dõi: HN-261123-7K3M9Q\nCơ quan chủ trì: EVNHANOI");
    }

    @Test
    void nothing_of_the_enterprise_is_in_it() {
        assertThat(writer.write(entries(Samples.watch()))).doesNotContain("Cơ khí", "@demo", "Cán bộ mẫu");
    }

    @Test
    void who_prefers_english_reads_english() throws ParserException, IOException {
        CalendarWriter english = new CalendarWriter(Locale.ENGLISH, Samples.HANOI, "");
        Calendar read = read(english.write(entries(Samples.watch())));

        assertThat(values(read, Property.SUMMARY))
                .containsExactly(
                        "Accept by: [HN-261123-7K3M9Q] Mất điện nhiều lần",
                        "Answer due: [HN-261123-7K3M9Q] Mất điện nhiều lần");
        assertThat(value(events(read).get(0), Property.DESCRIPTION)).contains("Lead agency: Hanoi Power");
        assertThat(read.<Property>getRequiredProperty("X-WR-CALNAME").getValue())
                .isEqualTo("Năm Rõ: deadlines");
    }

    @Test
    void a_deadline_put_off_is_the_same_event_with_a_higher_sequence() throws ParserException, IOException {
        Watch before = Samples.watch();
        var later = new vn.namro.notification.deadline.domain.watch.Handover.Deadline(
                "NORMAL", Samples.local("2026-11-24T09:00"), null, Samples.DUE.plusSeconds(86_400), "test", false);
        Watch after = Turns.extended(before, Samples.ISSUED.plusSeconds(60), "Chờ đo kiểm", Samples.DUE, later);

        VEvent first = events(read(writer.write(entries(before)))).get(1);
        VEvent second = events(read(writer.write(entries(after)))).get(1);

        assertThat(value(second, Property.UID)).isEqualTo(value(first, Property.UID));
        assertThat(value(first, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(second, Property.SEQUENCE)).isEqualTo("2");
        assertThat(value(second, Property.DTSTART)).isEqualTo("20261208T170000");
    }

    @Test
    void what_is_closed_is_not_in_it_and_an_empty_calendar_is_well_formed() throws ParserException, IOException {
        Watch closed = Turns.closed(Samples.watch(), Samples.DUE);

        assertThat(events(read(writer.write(entries(closed))))).isEmpty();
    }

    @Test
    void the_deadlines_of_one_issue_are_events_of_their_own() throws ParserException, IOException {
        Watch asked = Turns.opinionRequested(opinion(Samples.watch(), "hn-tc"), opinionOf("hn-xd"));

        assertThat(values(read(writer.write(entries(asked))), Property.UID))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mất điện\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil",
                "a,b;c\\d:e\"f\\n",
                "\n\r\u0000\u0007\u0085\u2028\u2029",
                "🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭🏭",
                "Đề nghị tháo gỡ vướng mắc về đấu nối nước thải tại khu công nghiệp Quang Minh, kéo dài từ năm 2024",
                "\u202Eđảo\u202C \uD83D lẻ \uDE00",
                "",
            })
    void a_title_of_any_kind_stays_within_its_line(String title) throws ParserException, IOException {
        String written = writer.write(entries(titled(title)));

        assertWellFormed(written);
        List<VEvent> events = events(read(written));
        assertThat(events).hasSize(2);
        assertThat(value(events.get(0), Property.UID)).endsWith("@namro.invalid");
        assertThat(value(events.get(0), Property.SUMMARY))
                .startsWith(("Hạn tiếp nhận: [HN-1] " + shown(title)).strip());
    }

    @Test
    void four_byte_characters_at_every_offset_of_the_fold_come_back_whole() throws ParserException, IOException {
        for (int before = 0; before < 80; before++) {
            String title = "x".repeat(before) + "🏭ệ🏭ó🏭".repeat(5);
            String written = writer.write(entries(titled(title)));
            assertWellFormed(written);
            assertThat(values(read(written), Property.SUMMARY)).contains("Hạn trả lời: [HN-1] " + title);
        }
    }

    @Test
    void two_thousand_random_titles_come_back_as_they_were() throws ParserException, IOException {
        Random random = new Random(20261123);
        String letters = "aZ ,;:\\\"'ắộựĐ€漢🏭👩‍🔧{}%[]";
        List<Integer> points = letters.codePoints().boxed().toList();
        List<CalendarEntry> entries = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder title = new StringBuilder("t");
            random.ints(random.nextInt(100), 0, points.size()).forEach(at -> title.appendCodePoint(points.get(at)));
            title.append('.');
            expected.add("Hạn trả lời: [HN-1] " + title);
            entries.add(entries(titled(title.toString())).get(1));
        }
        String written = writer.write(entries);

        assertWellFormed(written);
        assertThat(values(new CalendarBuilder().build(new StringReader(written)), Property.SUMMARY))
                .isEqualTo(expected);
    }

    @Test
    void a_long_title_is_cut_between_characters() throws ParserException, IOException {
        String summary = values(read(writer.write(entries(titled("🏭".repeat(400))))), Property.SUMMARY)
                .get(0);

        assertThat(summary).endsWith("🏭…").hasSizeLessThan(400);
    }

    @Test
    void a_code_that_is_no_code_makes_no_link() {
        Watch watch = Turns.issued(Watch.over("issue-1", "HN 1\r\nX:y", "Mẫu"), Samples.handover());

        assertThat(writer.write(entries(watch))).doesNotContain("URL:", "\r\nX:y");
    }

    @Test
    void the_judge_finds_what_is_missing() throws ParserException, IOException {
        String faulty = writer.write(entries(Samples.watch())).replaceAll("DTSTAMP:[^\r]+\r\n", "");

        assertThat(new CalendarBuilder()
                        .build(new StringReader(faulty))
                        .validate()
                        .getEntries())
                .isNotEmpty();
    }

    @Test
    void a_zone_with_summer_time_is_refused() {
        assertThatThrownBy(() -> new CalendarWriter(VIETNAMESE, ZoneId.of("Europe/Paris"), ""))
                .hasMessageContaining("one offset");
    }

    private static String shown(String title) {
        return IntStream.range(0, title.length())
                .takeWhile(i -> Character.isLetterOrDigit(title.charAt(i)))
                .collect(StringBuilder::new, (text, i) -> text.append(title.charAt(i)), StringBuilder::append)
                .toString();
    }

    private static Watch titled(String title) {
        return Turns.issued(Watch.over("issue-1", "HN-1", title), Samples.handover());
    }

    private static Watch opinion(Watch before, String agency) {
        return Turns.opinionRequested(before, opinionOf(agency));
    }

    private static Opinion opinionOf(String agency) {
        return new Opinion(Samples.ASSIGNMENT, new AgencyName(agency, "Sở", "Dept"), null, Instant.EPOCH, Samples.DUE);
    }

    private static List<CalendarEntry> entries(Watch watch) {
        return watch.owing().stream()
                .map(owing -> CalendarEntry.of(watch, owing))
                .toList();
    }

    private static void assertWellFormed(String written) {
        assertThat(written).endsWith("END:VCALENDAR\r\n");
        assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(written.split("\r\n")).allSatisfy(line -> {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
        });
    }

    private static Calendar read(String written) throws ParserException, IOException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(written));
        ValidationResult found = calendar.validate();
        assertThat(found.getEntries()).isEmpty();
        return calendar;
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT");
    }

    private static List<String> values(Calendar calendar, String property) {
        return events(calendar).stream().map(event -> value(event, property)).toList();
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getRequiredProperty(property).getValue();
    }
}
