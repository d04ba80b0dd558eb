package vn.namro.routing.catalog.domain;

/** How fast an issue must be handled (levels of QĐ 1207/QĐ-UBND of 28/02/2025). */
public enum Urgency {
    URGENT,
    NORMAL,
    COMPLEX
}
