package vn.namro.events.catalog;

/** A channel through which issues arrive, as it is now. */
public record ChannelChangedV1(String id, String nameVi, String nameEn) {}
