package vn.namro.routing.catalog.domain;

/** A channel through which issues arrive. */
public record Channel(String id, Bilingual name) {}
