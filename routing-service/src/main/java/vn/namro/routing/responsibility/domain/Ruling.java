package vn.namro.routing.responsibility.domain;

import java.util.List;
import java.util.function.Function;
import vn.namro.routing.catalog.domain.Bilingual;

/** What the matrix rules: somebody is responsible, or it names everything that is unclear. */
public sealed interface Ruling {

    /** Goes on with whichever it is. */
    <T> T fold(Function<Responsible, T> whenClear, Function<Unclear, T> whenUnclear);

    /** Somebody is responsible. */
    record Clear(Responsible responsible) implements Ruling {
        @Override
        public <T> T fold(Function<Responsible, T> whenClear, Function<Unclear, T> whenUnclear) {
            return whenClear.apply(responsible);
        }
    }

    /** Something is not clear: never empty, and complete. */
    record Unclear(List<MissingClause> missing, List<Bilingual> explanation) implements Ruling {

        public Unclear {
            missing = List.copyOf(missing);
            explanation = List.copyOf(explanation);
            if (missing.isEmpty()) {
                throw new IllegalArgumentException("missing must name at least one clause");
            }
        }

        @Override
        public <T> T fold(Function<Responsible, T> whenClear, Function<Unclear, T> whenUnclear) {
            return whenUnclear.apply(this);
        }
    }
}
