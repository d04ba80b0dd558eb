package vn.namro.notification.deadline.domain.watch;

/** An agency under the name it had when the decision was made. */
public record AgencyName(String agencyId, String nameVi, String nameEn) {}
