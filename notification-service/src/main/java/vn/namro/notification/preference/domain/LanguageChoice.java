package vn.namro.notification.preference.domain;

import java.util.List;

/** In which languages a person wants letters. */
public enum LanguageChoice {
    VI(List.of("vi")),
    EN(List.of("en")),
    /** Vietnamese first, English below. */
    BOTH(List.of("vi", "en"));

    private final List<String> tags;

    LanguageChoice(List<String> tags) {
        this.tags = tags;
    }

    /** The languages as BCP 47 tags, in the order of the letter. */
    public List<String> tags() {
        return tags;
    }
}
