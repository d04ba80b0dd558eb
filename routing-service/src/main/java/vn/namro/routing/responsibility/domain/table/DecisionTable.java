package vn.namro.routing.responsibility.domain.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table of rules, of which the best that applies wins, compiled so that a decision is a few ANDs.
 *
 * <p>Each value of each column has a bitmap with one bit for each rule that holds for it, better rules first; the slices
 * of time between two changes of validity are one more column. A bitmap begins with a summary, one bit for each of its
 * words that is not empty, so that most words are never looked at. A table does not change; any number of threads may
 * ask it, each with its own {@link Lookup}.
 */
public final class DecisionTable {

    /** What {@link Lookup#first} answers when no rule applies. */
    public static final int NONE = -1;

    private final Columns columns;
    private final long[] bits;
    private final int summary;
    private final int[] ruleAt;

    DecisionTable(Columns columns, long[] bits, int summary, int[] ruleAt) {
        this.columns = columns;
        this.bits = bits;
        this.summary = summary;
        this.ruleAt = ruleAt;
    }

    /**
     * Where in the bits everything lies.
     *
     * @param byValue for each column, the start of the bitmap of each value that a rule names
     * @param ofOthers for each column, the start of the bitmap of all other values
     * @param turn for each column and at last the days: which place its bitmap has among those that are intersected
     * @param firstDays the first day of each slice of time but the first, ascending
     * @param ofDays the start of the bitmap of each slice of time
     */
    record Columns(List<Map<Object, Integer>> byValue, int[] ofOthers, int[] turn, long[] firstDays, int[] ofDays) {

        int ofDay(long day) {
            int found = Arrays.binarySearch(firstDays, day);
            return ofDays[found < 0 ? -found - 1 : found + 1];
        }
    }

    /** Starts a table with so many columns, at least one. */
    public static TableBuilder withColumns(int columns) {
        return new TableBuilder(columns);
    }

    /** A question to be filled in. */
    public Lookup lookup() {
        return new Lookup();
    }

    /**
     * A question, for one thread; asked again and again it allocates nothing. A column keeps what it was filled with,
     * at first a value that no rule names.
     */
    public final class Lookup {

        private final int[] at = new int[columns.turn().length];

        private Lookup() {
            for (int column = 0; column < columns.ofOthers().length; column++) {
                with(column, null);
            }
            on(0);
        }

        /** Asks for a value of a column; for null, as for a value that no rule names, only rules hold that name none. */
        public Lookup with(int column, @Nullable Object value) {
            Integer named = value == null ? null : columns.byValue().get(column).get(value);
            at[columns.turn()[column]] = named == null ? columns.ofOthers()[column] : named;
            return this;
        }

        /** Asks for a day, counted as the validity of the rules is. */
        public Lookup on(long day) {
            at[columns.turn()[at.length - 1]] = columns.ofDay(day);
            return this;
        }

        /** The best rule that applies, as the number in which it was added, from 0; {@link #NONE} if none does. */
        public int first() {
            for (int part = 0; part < summary; part++) {
                for (long words = summaryOf(part); words != 0; words &= words - 1) {
                    int word = part * Long.SIZE + Long.numberOfTrailingZeros(words);
                    long rules = rulesIn(word);
                    if (rules != 0) {
                        return ruleAt[word * Long.SIZE + Long.numberOfTrailingZeros(rules)];
                    }
                }
            }
            return NONE;
        }

        /** Tells of every rule that applies, the best first. */
        public void forEach(IntConsumer consumer) {
            for (int part = 0; part < summary; part++) {
                for (long words = summaryOf(part); words != 0; words &= words - 1) {
                    int word = part * Long.SIZE + Long.numberOfTrailingZeros(words);
                    for (long rules = rulesIn(word); rules != 0; rules &= rules - 1) {
                        consumer.accept(ruleAt[word * Long.SIZE + Long.numberOfTrailingZeros(rules)]);
                    }
                }
            }
        }

        private long summaryOf(int part) {
            long words = -1;
            for (int start : at) {
                words &= bits[start + part];
            }
            return words;
        }

        private long rulesIn(int word) {
            long rules = -1;
            for (int start : at) {
                rules &= bits[start + summary + word];
                if (rules == 0) {
                    return 0;
                }
            }
            return rules;
        }
    }
}
