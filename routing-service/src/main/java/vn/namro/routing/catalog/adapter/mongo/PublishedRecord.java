package vn.namro.routing.catalog.adapter.mongo;

/**
 * What the others were told of a record last.
 *
 * @param payload the JSON of its newest event
 */
record PublishedRecord(String payload) {}
