package vn.namro.web.status;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the signs from the metrics of this instance. */
final class Vitals {

    /** As many values of a sign as a page can show; the highest are kept. */
    private static final int MOST = 12;

    private final MeterRegistry metrics;

    Vitals(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /**
     * A sign as it is now.
     *
     * @param worry null: there is no such limit
     * @param alarm null: there is no such limit
     */
    record Vital(
            String key,
            Concern concern,
            Unit unit,
            State state,
            List<Value> values,
            String metric,
            @Nullable Double worry,
            @Nullable Double alarm,
            @Nullable String rule) {}

    /**
     * One value of a sign.
     *
     * @param label what it is told apart by; null where there is one value only
     */
    record Value(@Nullable String label, double value, State state) {}

    /** Every sign whose metric this instance has, in the order of {@link Signs}. May block: some gauges ask the database. */
    List<Vital> read() {
        return Signs.ALL.stream().flatMap(sign -> read(sign).stream()).toList();
    }

    private List<Vital> read(Sign sign) {
        Collection<Meter> meters = metrics.find(sign.metric())
                .tags(Tags.of(sign.only().entrySet().stream()
                        .map(label -> Tag.of(label.getKey(), label.getValue()))
                        .toList()))
                .meters();
        if (meters.isEmpty() && metrics.find(sign.metric()).meters().isEmpty()) {
            return List.of();
        }
        List<Value> values = values(sign, meters);
        State worst =
                values.stream().map(Value::state).max(Comparator.naturalOrder()).orElse(State.CALM);
        return List.of(new Vital(
                sign.key(),
                sign.concern(),
                sign.unit(),
                worst,
                values,
                sign.metric(),
                limit(sign.worry()),
                limit(sign.alarm()),
                sign.rule()));
    }

    private List<Value> values(Sign sign, Collection<Meter> meters) {
        String by = sign.by();
        if (by == null) {
            return List.of(value(sign, null, meters));
        }
        Map<String, List<Meter>> told = meters.stream()
                .filter(meter -> meter.getId().getTag(by) != null)
                .collect(Collectors.groupingBy(
                        meter -> String.valueOf(meter.getId().getTag(by)), TreeMap::new, Collectors.toList()));
        List<Value> values = new ArrayList<>();
        told.forEach((label, some) -> values.add(value(sign, label, some)));
        return values.stream()
                .sorted(Comparator.comparingDouble(Value::value).reversed())
                .limit(MOST)
                .toList();
    }

    private Value value(Sign sign, @Nullable String label, Collection<Meter> meters) {
        double value = sign.reading().of(meters);
        String whole = sign.usedOf();
        if (whole != null) {
            double all = sign.reading().of(metrics.find(whole).meters());
            value = all == 0 ? 0 : 1 - value / all;
        }
        return new Value(label, value, sign.judge(value));
    }

    private static @Nullable Double limit(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
