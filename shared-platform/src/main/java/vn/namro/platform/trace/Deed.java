package vn.namro.platform.trace;

import java.util.List;
import java.util.Map;

/**
 * What a span tells of a piece of work: kinds and addresses as patterns, never contents, names or ids of anybody.
 *
 * @param name one of few, such as {@code apply vn.namro.issue.submitted.v1}
 * @param facts attributes, each with one of few values
 * @param also trails that this continues beside the one it is a step of
 */
public record Deed(Kind kind, String name, Map<String, String> facts, List<Trail> also) {

    /** How it stands to the step before. */
    public enum Kind {
        /** It answers a request. */
        SERVER,
        /** It asks somebody outside. */
        CLIENT,
        /** It hands an event over. */
        PRODUCER,
        /** It takes up what was handed over or planned before. */
        CONSUMER
    }

    public Deed {
        facts = Map.copyOf(facts);
        also = List.copyOf(also);
    }

    /** A deed that continues one trail. */
    public static Deed of(Kind kind, String name, Map<String, String> facts) {
        return new Deed(kind, name, facts, List.of());
    }
}
