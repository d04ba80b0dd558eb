package vn.namro.routing.responsibility.adapter.mongo;

import java.time.Instant;

/** A matrix version that came into force, and since when. */
record ActivatedMatrix(String version, Instant activeFrom, int entries) {}
