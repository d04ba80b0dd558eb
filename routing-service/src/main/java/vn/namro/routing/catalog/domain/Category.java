package vn.namro.routing.catalog.domain;

/** What an issue can be about, and the group it belongs to. */
public record Category(String id, Bilingual name, String groupId, Bilingual groupName) {}
