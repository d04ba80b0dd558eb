package vn.namro.bench;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param what was done, such as {@code insert, 32 writers, 10,000 documents}
 * @param contender who did it
 * @param unit of the value, such as {@code per second} or {@code ms}
 * @param value the median of the rounds; null if there is none, the remark says why
 * @param remark empty, or what has to be known to read the figure
 */
public record Row(
        String what,
        String contender,
        String unit,
        @Nullable Double value,
        String remark) {

    /** A figure that needs no remark. */
    public static Row of(String what, String contender, String unit, double value) {
        return new Row(what, contender, unit, value, "");
    }

    /** A figure that could not be had. */
    public static Row without(String what, String contender, String unit, String why) {
        return new Row(what, contender, unit, null, why);
    }
}
