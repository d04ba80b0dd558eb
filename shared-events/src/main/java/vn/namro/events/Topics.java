package vn.namro.events;

/** The names of the Kafka topics. */
public final class Topics {

    public static final String ISSUES = "namro.issues";
    public static final String ASSIGNMENTS = "namro.assignments";
    public static final String DEADLINES = "namro.deadlines";

    /** Compacted: the newest record of each key is the present state of that catalogue record. */
    public static final String CATALOG = "namro.catalog";

    private static final String DEAD_LETTER_SUFFIX = ".dlt";

    private Topics() {}

    /** Returns the topic that takes the undecodable bytes of {@code topic}. */
    public static String deadLettersOf(String topic) {
        return topic + DEAD_LETTER_SUFFIX;
    }
}
