package vn.namro.intake.catalog.domain;

/** A way by which issues arrive. */
public record Channel(String id, String nameVi, String nameEn) {}
