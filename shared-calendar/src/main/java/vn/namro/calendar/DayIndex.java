package vn.namro.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The days of a bounded range with running totals, so that every question is a few array reads. Immutable.
 *
 * <p>Days are epoch days, times are nanoseconds since the epoch (exact until the year 2262). A <i>piece</i> is an interval
 * of one day as it really passes, clock changes included; a piece without length is left out.
 */
final class DayIndex {

    /** No such day or time inside this index. */
    static final long NONE = Long.MIN_VALUE;

    private final long first;
    private final long last;
    private final int[] firstPiece;
    private final int[] workdaysBefore;
    private final int[] provisionalBefore;
    private final int[] workdays;
    private final long[] starts;
    private final long[] ends;
    private final long[] workedBefore;

    DayIndex(Schedule schedule, long first, long last) {
        this.first = first;
        this.last = last;
        int length = Math.toIntExact(last - first + 1);
        firstPiece = new int[length + 1];
        workdaysBefore = new int[length + 1];
        provisionalBefore = new int[length + 1];
        var pieces = new Pieces(length);
        int[] worked = new int[length];
        for (int i = 0; i < length; i++) {
            LocalDate date = LocalDate.ofEpochDay(first + i);
            pieces.add(schedule, date);
            firstPiece[i + 1] = pieces.count;
            worked[workdaysBefore[i]] = i;
            workdaysBefore[i + 1] = workdaysBefore[i] + (pieces.count > firstPiece[i] ? 1 : 0);
            provisionalBefore[i + 1] = provisionalBefore[i] + (schedule.leansOnProvisional(date) ? 1 : 0);
        }
        workdays = Arrays.copyOf(worked, workdaysBefore[length]);
        starts = Arrays.copyOf(pieces.starts, pieces.count);
        ends = Arrays.copyOf(pieces.ends, pieces.count);
        workedBefore = new long[pieces.count + 1];
        for (int p = 0; p < pieces.count; p++) {
            workedBefore[p + 1] = workedBefore[p] + ends[p] - starts[p];
        }
    }

    private static final class Pieces {
        private long[] starts;
        private long[] ends;
        private int count;

        Pieces(int days) {
            starts = new long[2 * days + 1];
            ends = new long[2 * days + 1];
        }

        void add(Schedule schedule, LocalDate date) {
            List<Interval> hours = schedule.hoursOn(date);
            if (count + hours.size() > starts.length) {
                starts = Arrays.copyOf(starts, 2 * (count + hours.size()));
                ends = Arrays.copyOf(ends, starts.length);
            }
            for (Interval interval : hours) {
                starts[count] = nanos(schedule.opening(date, interval));
                ends[count] = nanos(schedule.closing(date, interval));
                count += ends[count] > starts[count] ? 1 : 0;
            }
        }
    }

    static long nanos(Instant at) {
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    boolean covers(long day) {
        return day >= first && day <= last;
    }

    boolean isWorkday(long day) {
        int i = at(day);
        return firstPiece[i + 1] > firstPiece[i];
    }

    /** The {@code count}-th working day after a day, or before it when negative; the day itself never counts. */
    long workday(long day, int count) {
        long k = count > 0 ? (long) workdaysBefore[at(day) + 1] + count - 1 : (long) workdaysBefore[at(day)] + count;
        return k >= 0 && k < workdays.length ? first + workdays[(int) k] : NONE;
    }

    /** The day itself when it is worked, else the next that is. */
    long workdayFrom(long day) {
        int k = workdaysBefore[at(day)];
        return k < workdays.length ? first + workdays[k] : NONE;
    }

    /** How many days after {@code after} and up to {@code through} are worked. */
    int workdaysBetween(long after, long through) {
        return workdaysBefore[at(through) + 1] - workdaysBefore[at(after) + 1];
    }

    /** Whether a provisional day changes the hours between two days, both included. */
    boolean provisionalWithin(long from, long through) {
        return provisionalBefore[at(through) + 1] > provisionalBefore[at(from)];
    }

    /** The end of the last piece of a day that is worked. */
    long closing(long workday) {
        return ends[firstPiece[at(workday) + 1] - 1];
    }

    /** The time inside the hours of a day that is worked; inside a break the end before it, or the start after it. */
    long clipped(long workday, long time, boolean forward) {
        int p = firstPiece[at(workday)];
        int end = firstPiece[at(workday) + 1];
        while (p + 1 < end && (forward ? time > ends[p] : time >= starts[p + 1])) {
            p++;
        }
        return Math.max(starts[p], Math.min(time, ends[p]));
    }

    boolean isOpen(long time) {
        int p = pieceStartedBy(time);
        return p >= 0 && time < ends[p];
    }

    long nextOpening(long time) {
        int p = pieceStartedBy(time);
        if (p >= 0 && time < ends[p]) {
            return time;
        }
        return p + 1 < starts.length ? starts[p + 1] : NONE;
    }

    /** Working time from the start of this index until a time. */
    long worked(long time) {
        int p = pieceStartedBy(time);
        return p < 0 ? 0 : workedBefore[p] + Math.min(time, ends[p]) - starts[p];
    }

    /** The earliest time by which so much has been worked since; with nothing to work, the time itself or the next opening. */
    long after(long time, long amount) {
        if (amount == 0) {
            int p = pieceStartedBy(time);
            return p >= 0 && time <= ends[p] ? time : nextOpening(time);
        }
        long target = worked(time) + amount;
        if (target > workedBefore[starts.length]) {
            return NONE;
        }
        int found = Arrays.binarySearch(workedBefore, target);
        int p = (found >= 0 ? found : -found - 1) - 1;
        return starts[p] + target - workedBefore[p];
    }

    private int pieceStartedBy(long time) {
        int found = Arrays.binarySearch(starts, time);
        return found >= 0 ? found : -found - 2;
    }

    private int at(long day) {
        return (int) (day - first);
    }
}
