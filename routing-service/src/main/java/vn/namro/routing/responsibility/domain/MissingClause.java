package vn.namro.routing.responsibility.domain;

import vn.namro.routing.catalog.domain.Bilingual;

/** A clause that is not clear, and why. */
public record MissingClause(Clause clause, Bilingual reason) {}
