package vn.namro.platform.catalog;

/**
 * One catalogue record as it was published.
 *
 * @param kind the first part of its key: {@code zone}, {@code category}, {@code officer} …
 * @param payload the JSON of the event that told its present state
 */
record CatalogRecord(String kind, String payload) {}
