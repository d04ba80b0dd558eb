package vn.namro.routing.responsibility.domain.sheet;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a sheet, in the order in which they are written. */
public enum Column {
    ENTRY("entry", 64),
    CATEGORY("category", 64),
    GROUP("group", 64),
    ZONE_KIND("zoneKind", 64),
    ZONE("zone", 64),
    URGENCY("urgency", 64),
    CHANNEL("channel", 64),
    ENTERPRISE_KIND("enterpriseKind", 64),
    LEAD("lead", 64),
    COORDINATING("coordinating", 1000),
    POSITION("position", 64),
    OFFICERS("officers", 4000),
    TASK_VI("taskVi", 2000),
    TASK_EN("taskEn", 2000),
    RESULT_VI("resultVi", 2000),
    RESULT_EN("resultEn", 2000),
    TERM_WORKING_DAYS("termWorkingDays", 5),
    LEGAL_BASIS("legalBasis", 1000),
    VALID_FROM("validFrom", 10),
    VALID_UNTIL("validUntil", 10),
    PRIORITY("priority", 6),
    VERIFIED("verified", 200);

    private final String title;
    private final int longest;

    Column(String title, int longest) {
        this.title = title;
        this.longest = longest;
    }

    /** As it stands in the first row. */
    public String title() {
        return title;
    }

    /** The length of the longest cell, in characters. */
    int longest() {
        return longest;
    }

    public boolean isDate() {
        return this == VALID_FROM || this == VALID_UNTIL;
    }

    public boolean isNumber() {
        return this == PRIORITY || this == TERM_WORKING_DAYS;
    }

    /** Ids and tokens with a space between them. */
    public boolean isList() {
        return this == COORDINATING || this == OFFICERS;
    }

    static Optional<Column> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title.equals(title))
                .findFirst();
    }
}
