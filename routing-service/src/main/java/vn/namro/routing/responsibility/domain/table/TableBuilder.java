package vn.namro.routing.responsibility.domain.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.responsibility.domain.table.DecisionTable.Columns;

/** Takes the rules of a table, the best first, and compiles them. */
public final class TableBuilder {

    private final int columns;
    private final List<Rule> rules = new ArrayList<>();

    TableBuilder(int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("columns must be at least 1: " + columns);
        }
        this.columns = columns;
    }

    /** A rule: where its conditions are null it holds for every value. */
    private record Rule(int number, List<@Nullable Object> conditions, long from, long until) {

        boolean namesTheSameColumnsAs(Rule other) {
            return IntStream.range(0, conditions.size())
                    .allMatch(column -> (conditions.get(column) == null) == (other.conditions.get(column) == null));
        }
    }

    /**
     * Adds the next best rule.
     *
     * @param from the first day on which it holds; {@link Long#MIN_VALUE} if it always did
     * @param until the first day on which it no longer holds; {@link Long#MAX_VALUE} if it always will
     * @param conditions one for each column, null where every value will do
     */
    public TableBuilder rule(long from, long until, @Nullable Object... conditions) {
        if (conditions.length != columns) {
            throw new IllegalArgumentException("conditions must be " + columns + ": " + conditions.length);
        }
        rules.add(new Rule(rules.size(), Arrays.asList(conditions.clone()), from, until));
        return this;
    }

    /** Compiles the table. */
    public DecisionTable build() {
        List<Rule> placed = gathered();
        long[] firstDays = firstDays();
        Bitmaps bitmaps = new Bitmaps(placed.size());
        List<Map<Object, Integer>> byValue = new ArrayList<>();
        int[] ofOthers = new int[columns];
        for (int column = 0; column < columns; column++) {
            byValue.add(compile(column, placed, bitmaps));
            ofOthers[column] = bitmaps.next();
            holdForAll(column, placed, bitmaps, ofOthers[column]);
        }
        int[] ofDays = compileDays(placed, firstDays, bitmaps);
        int[] turn = turns(byValue, ofOthers, ofDays, bitmaps);
        int[] ruleAt = placed.stream().mapToInt(Rule::number).toArray();
        return new DecisionTable(
                new Columns(byValue, ofOthers, turn, firstDays, ofDays), bitmaps.bits(), bitmaps.summary(), ruleAt);
    }

    /**
     * Brings rules with the same conditions together, which keeps bitmaps short. Only neighbours that name the same
     * columns change places: of these, two that apply at once have the same conditions, and so keep their order.
     */
    private List<Rule> gathered() {
        Comparator<Rule> byConditions = Comparator.comparing(rule -> 0);
        for (int column : columnsByVariety()) {
            byConditions = byConditions.thenComparing(
                    rule -> String.valueOf(rule.conditions().get(column)));
        }
        List<Rule> gathered = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= rules.size(); end++) {
            if (end == rules.size() || !rules.get(start).namesTheSameColumnsAs(rules.get(end))) {
                rules.subList(start, end).stream().sorted(byConditions).forEach(gathered::add);
                start = end;
            }
        }
        return gathered;
    }

    private List<Integer> columnsByVariety() {
        Map<Integer, Integer> variety = new HashMap<>();
        for (int column = 0; column < columns; column++) {
            variety.put(column, values(column).size());
        }
        return variety.keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(column -> -variety.getOrDefault(column, 0)))
                .toList();
    }

    private Set<Object> values(int column) {
        Set<Object> values = new HashSet<>();
        for (Rule rule : rules) {
            Object value = rule.conditions().get(column);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Map<Object, Integer> compile(int column, List<Rule> placed, Bitmaps bitmaps) {
        Map<Object, Integer> starts = new HashMap<>();
        for (Object value : values(column)) {
            int start = bitmaps.next();
            starts.put(value, start);
            holdForAll(column, placed, bitmaps, start);
        }
        for (int place = 0; place < placed.size(); place++) {
            Object value = placed.get(place).conditions().get(column);
            if (value != null) {
                bitmaps.set(starts.getOrDefault(value, 0), place);
            }
        }
        return starts;
    }

    private static void holdForAll(int column, List<Rule> placed, Bitmaps bitmaps, int start) {
        for (int place = 0; place < placed.size(); place++) {
            if (placed.get(place).conditions().get(column) == null) {
                bitmaps.set(start, place);
            }
        }
    }

    private long[] firstDays() {
        Set<Long> days = new TreeSet<>();
        rules.forEach(rule -> {
            days.add(rule.from());
            days.add(rule.until());
        });
        days.remove(Long.MIN_VALUE);
        days.remove(Long.MAX_VALUE);
        return days.stream().mapToLong(Long::longValue).toArray();
    }

    private static int[] compileDays(List<Rule> placed, long[] firstDays, Bitmaps bitmaps) {
        int[] starts = IntStream.rangeClosed(0, firstDays.length)
                .map(slice -> bitmaps.next())
                .toArray();
        for (int place = 0; place < placed.size(); place++) {
            Rule rule = placed.get(place);
            for (int slice = sliceFrom(firstDays, rule.from()); slice < starts.length; slice++) {
                if (slice > 0 && firstDays[slice - 1] >= rule.until()) {
                    break;
                }
                bitmaps.set(starts[slice], place);
            }
        }
        return starts;
    }

    private static int sliceFrom(long[] firstDays, long from) {
        return from == Long.MIN_VALUE ? 0 : Arrays.binarySearch(firstDays, from) + 1;
    }

    /** The column whose bitmaps are emptiest comes first: it leaves least for the others to do. */
    private static int[] turns(List<Map<Object, Integer>> byValue, int[] ofOthers, int[] ofDays, Bitmaps bitmaps) {
        List<Double> fullness = new ArrayList<>();
        for (int column = 0; column < ofOthers.length; column++) {
            IntStream named = byValue.get(column).values().stream().mapToInt(Integer::intValue);
            fullness.add(bitmaps.fullness(named.toArray(), ofOthers[column]));
        }
        fullness.add(bitmaps.fullness(ofDays, ofDays[0]));
        int[] order = IntStream.range(0, fullness.size())
                .boxed()
                .sorted(Comparator.comparing(fullness::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] turn = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            turn[order[place]] = place;
        }
        return turn;
    }
}
