package vn.namro.web.status;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Statistic;
import java.util.Collection;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;

/** How one value is read from the meters of one name. Values that are no number yet count as nothing. */
enum Reading {
    /** All of them together: counters since the start, gauges as they are now. */
    SUM {
        @Override
        double of(Collection<Meter> meters) {
            return numbers(meters, Statistic.COUNT, Statistic.VALUE).sum();
        }
    },
    /** The worst of them: of gauges now, of timers within the last minutes. */
    HIGHEST {
        @Override
        double of(Collection<Meter> meters) {
            return numbers(meters, Statistic.MAX, Statistic.VALUE).max().orElse(0);
        }
    },
    /** The mean of a timer since the start, in seconds; 0 before anything was timed. */
    MEAN {
        @Override
        double of(Collection<Meter> meters) {
            double count = numbers(meters, Statistic.COUNT).sum();
            return count == 0 ? 0 : numbers(meters, Statistic.TOTAL_TIME).sum() / count;
        }
    };

    abstract double of(Collection<Meter> meters);

    private static DoubleStream numbers(Collection<Meter> meters, Statistic... statistics) {
        return meters.stream()
                .flatMap(meter -> StreamSupport.stream(meter.measure().spliterator(), false))
                .filter(measurement -> isOneOf(measurement, statistics))
                .mapToDouble(Measurement::getValue)
                .filter(Double::isFinite);
    }

    private static boolean isOneOf(Measurement measurement, Statistic... statistics) {
        for (Statistic statistic : statistics) {
            if (measurement.getStatistic() == statistic) {
                return true;
            }
        }
        return false;
    }
}
