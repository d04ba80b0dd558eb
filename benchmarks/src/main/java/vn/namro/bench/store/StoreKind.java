package vn.namro.bench.store;

/** The contenders. What each promises of an acknowledged write is in its name, for the figures mean nothing without. */
enum StoreKind {
    EMBEDDED("embedded database (forced to disk)", "3g"),
    MEMORY("memory backend (nothing on disk)", "8g"),
    H2_COMMIT("H2, commit per write (not forced)", "2g"),
    H2_DEFAULT("H2 default (loses writes on a kill)", "2g");

    private final String title;
    private final String heap;

    StoreKind(String title, String heap) {
        this.title = title;
        this.heap = heap;
    }

    String title() {
        return title;
    }

    String heap() {
        return heap;
    }
}
