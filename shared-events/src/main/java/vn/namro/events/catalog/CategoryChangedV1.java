package vn.namro.events.catalog;

/** A category of issues as it is now, with the group it belongs to. */
public record CategoryChangedV1(
        String id, String nameVi, String nameEn, String groupId, String groupNameVi, String groupNameEn) {}
