package vn.namro.local;

import static vn.namro.local.Cast.Act.ACCEPT;
import static vn.namro.local.Cast.Act.ANSWER;
import static vn.namro.local.Cast.Act.ASK;
import static vn.namro.local.Cast.Act.BEYOND;
import static vn.namro.local.Cast.Act.CLEAR;
import static vn.namro.local.Cast.Act.CONFIRM;
import static vn.namro.local.Cast.Act.DISPUTE;
import static vn.namro.local.Cast.Act.EXPLAIN;
import static vn.namro.local.Cast.Act.EXTEND;
import static vn.namro.local.Cast.Act.RETURN;
import static vn.namro.local.Cast.Act.SOLVE;
import static vn.namro.local.Cast.Act.WITHDRAW;

import java.util.List;
import java.util.stream.IntStream;

/** Who does what with each sample issue on which day: every kind of life that an issue can have, at least once. */
final class Cast {

    /** The first ones are played one by one; the others are solved, each at its own pace. */
    private static final List<List<Cue>> LIVES = List.of(
            life(on(0, ACCEPT), on(3, SOLVE), on(4, CONFIRM)),
            life(on(0, ACCEPT), on(1, ASK), on(3, ANSWER), on(6, SOLVE), on(7, CONFIRM)),
            life(on(0, RETURN), on(1, ACCEPT), on(5, SOLVE), on(6, CONFIRM)),
            life(on(0, RETURN), on(1, RETURN), on(2, CLEAR), on(2, ACCEPT), on(7, SOLVE)),
            life(on(1, ACCEPT), on(8, EXTEND), on(12, SOLVE), on(13, CONFIRM)),
            life(on(0, ACCEPT), on(2, EXPLAIN), on(4, DISPUTE), on(5, ACCEPT), on(9, SOLVE), on(10, CONFIRM)),
            life(on(0, ACCEPT), on(2, WITHDRAW)),
            List.of(),
            life(on(0, ACCEPT)),
            life(on(0, ACCEPT), on(6, BEYOND), on(9, CONFIRM)),
            life(on(0, ACCEPT), on(1, ASK), on(11, SOLVE), on(12, CONFIRM)));

    private Cast() {}

    /** What somebody can do. */
    enum Act {
        ACCEPT,
        RETURN,
        CLEAR,
        ASK,
        ANSWER,
        EXTEND,
        SOLVE,
        EXPLAIN,
        BEYOND,
        CONFIRM,
        DISPUTE,
        WITHDRAW
    }

    /** An act and the day it is due, counted in weekdays from 0. */
    record Cue(int day, Act act) {}

    private static Cue on(int day, Act act) {
        return new Cue(day, act);
    }

    private static List<Cue> life(Cue... cues) {
        return List.of(cues);
    }

    /** The life of the sample with a number from 0. */
    static List<Cue> of(int sample) {
        return sample < LIVES.size()
                ? LIVES.get(sample)
                : life(on(sample % 2, ACCEPT), on(2 + sample % 6, SOLVE), on(4 + sample % 6, CONFIRM));
    }

    /** The lives of so many samples. */
    static List<List<Cue>> of(List<?> samples) {
        return IntStream.range(0, samples.size()).mapToObj(Cast::of).toList();
    }
}
