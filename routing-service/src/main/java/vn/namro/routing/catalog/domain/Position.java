package vn.namro.routing.catalog.domain;

/** A position that a person holds in an agency. */
public record Position(String id, Bilingual name) {}
