package vn.namro.bench.timers;

import vn.namro.bench.Sizes;

/**
 * How much of what.
 *
 * @param few open timers in the small database
 * @param many in the large one
 * @param warm fired before anything is measured
 * @param drained due at one moment, in each round
 * @param perSecond due in each second of the steady time
 * @param seconds of the steady time
 * @param overdue waiting when an instance starts after a downtime
 * @param sharing seconds for which two instances share, one of them killed after a third
 */
record Plan(
        int few, int many, int warm, int drained, int rounds, int perSecond, int seconds, int overdue, int sharing) {

    static Plan of(Sizes size) {
        return size.pick(
                new Plan(100, 1_000, 50, 200, 1, 50, 3, 300, 15),
                new Plan(1_000, 10_000, 1_000, 2_000, 1, 200, 5, 2_000, 15),
                new Plan(10_000, 1_000_000, 20_000, 15_000, 3, 500, 60, 100_000, 30));
    }
}
