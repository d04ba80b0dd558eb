package vn.namro.bench.stream;

/** The state of the aggregates that the benchmarks store; about as large as an issue. */
public record Parcel(String title, String text) {

    private static final String TEXT =
            "The drain in front of our gate has been blocked since the last rain. ".repeat(6);

    /** One like all others. */
    public static Parcel ordinary() {
        return new Parcel("Flooded access road", TEXT);
    }
}
