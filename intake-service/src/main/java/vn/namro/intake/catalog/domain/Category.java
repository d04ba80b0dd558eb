package vn.namro.intake.catalog.domain;

/** What an issue can be about, with the group it belongs to. */
public record Category(String id, String nameVi, String nameEn, Group group) {

    /** Categories that belong together. */
    public record Group(String id, String nameVi, String nameEn) {}
}
