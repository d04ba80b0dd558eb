package vn.namro.routing.responsibility.application;

import java.util.List;
import java.util.function.Function;
import vn.namro.routing.responsibility.domain.check.Finding;
import vn.namro.routing.responsibility.domain.version.Activation;

/** What came of an order to activate a version. */
public sealed interface ActivationOutcome {

    <T> T fold(Function<Done, T> whenDone, Function<Refused, T> whenRefused);

    /**
     * It is, or will be, in force.
     *
     * @param revision the revision of the timeline since
     * @param replayed the same order was carried out before
     */
    record Done(Activation activation, long revision, boolean replayed) implements ActivationOutcome {
        @Override
        public <T> T fold(Function<Done, T> whenDone, Function<Refused, T> whenRefused) {
            return whenDone.apply(this);
        }
    }

    /** Why it is not. */
    enum Why {
        NOT_FOUND,
        /** Somebody activated another version meanwhile. */
        STALE,
        IN_THE_PAST,
        /** It has gaps that were not acknowledged. */
        GAPS,
        KEY_REUSED
    }

    /** It is not. */
    record Refused(Why why, List<Finding> gaps) implements ActivationOutcome {

        public Refused {
            gaps = List.copyOf(gaps);
        }

        static ActivationOutcome because(Why why) {
            return new Refused(why, List.of());
        }

        @Override
        public <T> T fold(Function<Done, T> whenDone, Function<Refused, T> whenRefused) {
            return whenRefused.apply(this);
        }
    }
}
