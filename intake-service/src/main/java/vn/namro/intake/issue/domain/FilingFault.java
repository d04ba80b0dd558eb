package vn.namro.intake.issue.domain;

/** What can be wrong with the meaning of a filing whose form is right; each names the field it concerns. */
public enum FilingFault {
    MALFORMED_TAX_CODE("enterprise/taxCode"),
    WRONG_CHECK_DIGIT("enterprise/taxCode"),
    /** The form is right, but this person may not file for this enterprise. */
    NOT_YOUR_ENTERPRISE("enterprise/taxCode"),
    MALFORMED_EMAIL("enterprise/contact/email"),
    MALFORMED_PHONE("enterprise/contact/phone"),
    UNKNOWN_ZONE("zoneId"),
    UNKNOWN_COMMUNE("communeId"),
    UNKNOWN_CATEGORY("categoryId"),
    UNKNOWN_CHANNEL("channel");

    private final String field;

    FilingFault(String field) {
        this.field = field;
    }

    /** The path of the field in the filing, parts separated by a slash. */
    public String field() {
        return field;
    }
}
