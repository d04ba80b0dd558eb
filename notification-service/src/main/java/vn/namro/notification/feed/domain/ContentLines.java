package vn.namro.notification.feed.domain;

import java.util.regex.Pattern;

/** Lines of a calendar as RFC 5545 has them: ended by CR LF, none longer than 75 octets of UTF-8. */
final class ContentLines {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";

    /** What breaks lines or turns the direction of writing has no place within one line of text. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}]+");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\;,]");

    private final StringBuilder lines = new StringBuilder(4_096);

    /** Adds a line as it is. */
    ContentLines add(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            int width = width(point);
            if (octets + width > MOST_OCTETS) {
                lines.append(END).append(' ');
                octets = 1;
            }
            lines.appendCodePoint(isHalf(point) ? '?' : point);
            octets += width;
            i += Character.charCount(point);
        }
        lines.append(END);
        return this;
    }

    /** Adds a property whose value is text of any kind. */
    ContentLines text(String name, String value) {
        return add(name + ":" + escaped(oneLine(value)));
    }

    /** Adds a property whose value is several lines of text of any kind. */
    ContentLines text(String name, Iterable<String> values) {
        StringBuilder all = new StringBuilder();
        for (String value : values) {
            all.append(all.isEmpty() ? "" : "\\n").append(escaped(oneLine(value)));
        }
        return add(name + ":" + all);
    }

    /** A text without what breaks lines. */
    static String oneLine(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    private static String escaped(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    private static int width(int point) {
        if (point < 0x80 || isHalf(point)) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }

    /** Half of a pair without the other is no character. */
    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
