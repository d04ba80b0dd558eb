package vn.namro.routing.reorganisation.domain;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.catalog.domain.Officer;
import vn.namro.routing.responsibility.domain.MissingClause;

/** What a reorganisation means for one open assignment. */
public sealed interface Fate {

    /** Goes on with whichever it is. */
    <T> T fold(Function<Stays, T> whenItStays, Function<Moves, T> whenItMoves, Function<Undecided, T> whenUndecided);

    /** All agencies that have a part in it go on. */
    record Stays() implements Fate {
        @Override
        public <T> T fold(
                Function<Stays, T> whenItStays, Function<Moves, T> whenItMoves, Function<Undecided, T> whenUndecided) {
            return whenItStays.apply(this);
        }
    }

    /**
     * It goes on with others.
     *
     * @param candidates who may be the clear person from now on; one of them only, if that is who has it already
     * @param why which successor, and how it was found
     */
    record Moves(
            Agency lead, @Nullable Agency liaison, List<Agency> coordinating, List<Officer> candidates, Bilingual why)
            implements Fate {

        public Moves {
            coordinating = List.copyOf(coordinating);
            candidates = List.copyOf(candidates);
            if (candidates.isEmpty()) {
                throw new IllegalArgumentException("candidates must not be empty: " + lead.id());
            }
        }

        @Override
        public <T> T fold(
                Function<Stays, T> whenItStays, Function<Moves, T> whenItMoves, Function<Undecided, T> whenUndecided) {
            return whenItMoves.apply(this);
        }
    }

    /** Nothing says who goes on with it: the City Office decides. */
    record Undecided(List<MissingClause> missing) implements Fate {

        public Undecided {
            missing = List.copyOf(missing);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("missing must name at least one clause");
            }
        }

        @Override
        public <T> T fold(
                Function<Stays, T> whenItStays, Function<Moves, T> whenItMoves, Function<Undecided, T> whenUndecided) {
            return whenUndecided.apply(this);
        }
    }
}
