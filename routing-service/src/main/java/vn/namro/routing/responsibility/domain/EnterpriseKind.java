package vn.namro.routing.responsibility.domain;

import org.jspecify.annotations.Nullable;

/** The kinds of enterprises that the matrix can tell apart. */
public enum EnterpriseKind {
    DOMESTIC,
    FOREIGN_INVESTED,
    /** A household business. */
    HOUSEHOLD,
    /** A dependent unit of another enterprise: its tax code has 13 digits. */
    BRANCH;

    private static final int DIGITS_OF_A_BRANCH = 13;

    /** What a tax code alone tells; null if it tells nothing. */
    public static @Nullable EnterpriseKind of(String taxCode) {
        return taxCode.chars().filter(Character::isDigit).count() == DIGITS_OF_A_BRANCH ? BRANCH : null;
    }
}
