package vn.namro.bench;

/** One benchmark: the thing measured and its baseline, in turns, in one run. */
public interface Benchmark {

    /** What it is asked for by, and what its file of results is called. */
    String name();

    /**
     * Runs it, and checks the answers of what it measures.
     *
     * @throws Exception if it could not be carried out; a requirement that is not met is a {@link Check}, not an exception
     */
    Report run(Sizes sizes) throws Exception;
}
