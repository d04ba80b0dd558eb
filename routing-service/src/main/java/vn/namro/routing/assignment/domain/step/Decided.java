package vn.namro.routing.assignment.domain.step;

import java.util.List;
import java.util.function.Function;
import vn.namro.routing.assignment.domain.course.Fact;

/** What came of a step: facts, or everything that is wrong with it. */
public sealed interface Decided {

    /** Goes on with whichever it is. */
    <T> T fold(Function<List<Fact>, T> whenDone, Function<List<Objection>, T> whenObjected);

    /** What has happened with it, in order. */
    static Decided facts(List<Fact> facts) {
        return new Done(List.copyOf(facts));
    }

    /** What has happened with it, in order. */
    static Decided facts(Fact... facts) {
        return new Done(List.of(facts));
    }

    /** What is wrong with it; never empty. */
    static Decided objections(List<Objection> objections) {
        return new Objected(List.copyOf(objections));
    }

    /** What is wrong with it. */
    static Decided objection(String pointer, Objection.Rule rule, Object... values) {
        return objections(List.of(Objection.to(pointer, rule, values)));
    }

    /** It can be taken. */
    record Done(List<Fact> facts) implements Decided {
        @Override
        public <T> T fold(Function<List<Fact>, T> whenDone, Function<List<Objection>, T> whenObjected) {
            return whenDone.apply(facts);
        }
    }

    /** It cannot be taken. */
    record Objected(List<Objection> objections) implements Decided {

        public Objected {
            if (objections.isEmpty()) {
                throw new IllegalArgumentException("objections must name at least one");
            }
        }

        @Override
        public <T> T fold(Function<List<Fact>, T> whenDone, Function<List<Objection>, T> whenObjected) {
            return whenObjected.apply(objections);
        }
    }
}
