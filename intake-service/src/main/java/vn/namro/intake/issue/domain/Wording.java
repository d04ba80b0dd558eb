package vn.namro.intake.issue.domain;

/** A text in both languages. */
public record Wording(String vi, String en) {

    /** The text in a language; Vietnamese for every language but English. */
    public String in(String language) {
        return language.equals("en") ? en : vi;
    }
}
