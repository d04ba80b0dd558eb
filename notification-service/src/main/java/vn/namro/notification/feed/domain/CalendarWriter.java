package vn.namro.notification.feed.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import vn.namro.notification.deadline.domain.watch.Duty;

/**
 * Writes a calendar after RFC 5545 (and its name and refreshing after RFC 7986), in one language. The same entries give the
 * same text.
 */
public final class CalendarWriter {

    private static final int LONGEST_TITLE = 150;
    private static final int UID_BYTES = 16;
    private static final String PLACE_OF_CODE = "{trackingCode}";
    private static final Pattern PLAIN_CODE = Pattern.compile("[A-Za-z0-9-]+");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);
    private static final Instant ANY_RECENT = Instant.parse("2020-01-01T00:00:00Z");

    private final ResourceBundle words;
    private final boolean vietnamese;
    private final ZoneId zone;
    private final String issueUrl;

    /**
     * Creates a writer.
     *
     * @param zone whose local time it tells; it must have one offset all the year
     * @param issueUrl where an issue is shown, with {@code {trackingCode}} in the place of its code; empty: no links
     */
    public CalendarWriter(Locale locale, ZoneId zone, String issueUrl) {
        if (zone.getRules().nextTransition(ANY_RECENT) != null) {
            throw new IllegalArgumentException("zone must have one offset all the year, not " + zone);
        }
        this.words = ResourceBundle.getBundle("feeds.feed", locale);
        this.vietnamese = locale.getLanguage().equals("vi");
        this.zone = zone;
        this.issueUrl = issueUrl;
    }

    /** The whole calendar; without entries it is one that is empty, and as well-formed. */
    public String write(List<CalendarEntry> entries) {
        ContentLines lines = new ContentLines()
                .add("BEGIN:VCALENDAR")
                .add("VERSION:2.0")
                .add("PRODID:-//namro//deadlines//VI")
                .add("CALSCALE:GREGORIAN")
                .text("NAME", words.getString("name"))
                .text("X-WR-CALNAME", words.getString("name"))
                .add("X-WR-TIMEZONE:" + zone.getId())
                .add("REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .add("X-PUBLISHED-TTL:PT1H");
        addZone(lines);
        entries.forEach(entry -> add(lines, entry));
        return lines.add("END:VCALENDAR").toString();
    }

    private void addZone(ContentLines lines) {
        String offset = OFFSET.format(ANY_RECENT.atZone(zone));
        lines.add("BEGIN:VTIMEZONE")
                .add("TZID:" + zone.getId())
                .add("BEGIN:STANDARD")
                .add("DTSTART:19760101T000000")
                .add("TZOFFSETFROM:" + offset)
                .add("TZOFFSETTO:" + offset)
                .add("END:STANDARD")
                .add("END:VTIMEZONE");
    }

    private void add(ContentLines lines, CalendarEntry entry) {
        String summary = summary(entry);
        lines.add("BEGIN:VEVENT")
                .add("UID:" + uid(entry))
                .add("DTSTAMP:" + UTC.format(entry.changedAt()))
                .add("LAST-MODIFIED:" + UTC.format(entry.changedAt()))
                .add("SEQUENCE:" + entry.sequence())
                .add("DTSTART;TZID=" + zone.getId() + ":"
                        + LOCAL.format(entry.dueAt().atZone(zone)))
                .text("SUMMARY", summary)
                .text("DESCRIPTION", description(entry))
                .add("STATUS:CONFIRMED")
                .add("CLASS:PRIVATE")
                .add("TRANSP:TRANSPARENT")
                .add("PRIORITY:" + (entry.urgent() ? 1 : 5));
        if (!issueUrl.isEmpty() && PLAIN_CODE.matcher(entry.trackingCode()).matches()) {
            lines.add("URL:" + issueUrl.replace(PLACE_OF_CODE, entry.trackingCode()));
        }
        lines.add("BEGIN:VALARM")
                .add("ACTION:DISPLAY")
                .text("DESCRIPTION", summary)
                .add("TRIGGER:" + alarm(entry))
                .add("END:VALARM")
                .add("END:VEVENT");
    }

    private String summary(CalendarEntry entry) {
        String title = ContentLines.oneLine(entry.title());
        String cut = title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
        return "%s: [%s] %s".formatted(words.getString("due." + entry.duty()), entry.trackingCode(), cut);
    }

    private List<String> description(CalendarEntry entry) {
        List<String> told = new ArrayList<>();
        told.add(MessageFormat.format(words.getString("code"), entry.trackingCode()));
        String lead = vietnamese ? entry.leadVi() : entry.leadEn();
        if (!lead.isEmpty()) {
            told.add(MessageFormat.format(words.getString("lead"), lead));
        }
        if (entry.urgent()) {
            told.add(words.getString("urgent"));
        }
        return told;
    }

    /** What is due within hours of its beginning rings an hour before, the rest a day. */
    private static String alarm(CalendarEntry entry) {
        return entry.urgent() || entry.duty() == Duty.ACCEPTANCE ? "-PT1H" : "-P1D";
    }

    private static String uid(CalendarEntry entry) {
        try {
            byte[] named = (entry.issueId() + "\n" + entry.clock()).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(named);
            return HexFormat.of().formatHex(digest, 0, UID_BYTES) + "@namro.invalid";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
