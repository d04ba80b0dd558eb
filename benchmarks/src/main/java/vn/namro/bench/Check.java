package vn.namro.bench;

/**
 * Something that has to hold.
 *
 * @param kind answers have to be right at every size; times only count on a full run of a quiet machine
 * @param requirement what has to hold
 * @param met whether it did in this run
 * @param measured what was found
 */
public record Check(Kind kind, String requirement, boolean met, String measured) {

    /** What a check looks at. */
    public enum Kind {
        ANSWER,
        TIME
    }
}
