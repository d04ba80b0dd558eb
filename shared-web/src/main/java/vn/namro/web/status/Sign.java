package vn.namro.web.status;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to look at: a metric, how it is read, and from which value on it is worth a look or an alarm.
 *
 * @param key names its words on the page
 * @param metric as Micrometer names it
 * @param only the labels that a meter must have, with these values
 * @param by the label by which values are told apart; null: one value for all
 * @param usedOf the metric of the whole, where {@code metric} tells what is still free of it; null: the value as it is
 * @param worry above this value it is worth a look; infinite: never
 * @param alarm above this value somebody is harmed; infinite: never
 * @param rule the alarm of {@code deploy/prometheus/rules} with the same limit, and its entry in the runbook
 */
record Sign(
        String key,
        Concern concern,
        String metric,
        Reading reading,
        Unit unit,
        Map<String, String> only,
        @Nullable String by,
        @Nullable String usedOf,
        double worry,
        double alarm,
        @Nullable String rule) {

    Sign {
        only = Map.copyOf(only);
    }

    static Sign of(String key, Concern concern, String metric, Reading reading, Unit unit) {
        return new Sign(
                key,
                concern,
                metric,
                reading,
                unit,
                Map.of(),
                null,
                null,
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                null);
    }

    Sign only(String label, String value) {
        return new Sign(key, concern, metric, reading, unit, Map.of(label, value), by, usedOf, worry, alarm, rule);
    }

    Sign by(String label) {
        return new Sign(key, concern, metric, reading, unit, only, label, usedOf, worry, alarm, rule);
    }

    Sign usedOf(String whole) {
        return new Sign(key, concern, metric, reading, unit, only, by, whole, worry, alarm, rule);
    }

    /** Worth a look above this value, as the rule says. */
    Sign worry(double above, String rule) {
        return new Sign(key, concern, metric, reading, unit, only, by, usedOf, above, alarm, rule);
    }

    /** An alarm above this value, as the rule says. */
    Sign alarm(double above, String rule) {
        return new Sign(key, concern, metric, reading, unit, only, by, usedOf, worry, above, rule);
    }

    State judge(double value) {
        return value > alarm ? State.ALARM : value > worry ? State.WORRY : State.CALM;
    }
}
