package vn.namro.platform.security;

/** What a person may be; a person may be several. */
public enum Role {
    ENTERPRISE,
    CLERK,
    OFFICER,
    AGENCY_LEAD,
    COORDINATOR,
    AUDITOR,
    OPERATOR,
    ADMIN
}
