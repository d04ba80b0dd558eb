package vn.namro.routing.catalog.domain;

/** A wording in Vietnamese and English; neither is empty. */
public record Bilingual(String vi, String en) {

    public Bilingual {
        if (vi.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("vi and en must not be blank: '" + vi + "', '" + en + "'");
        }
    }

    /** The same words with values filled in, as {@link String#format}. */
    public static Bilingual of(String vi, String en, Object... values) {
        return new Bilingual(vi.formatted(values), en.formatted(values));
    }
}
