package vn.namro.intake.suggestion.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.namro.intake.issue.domain.SearchText;

/**
 * The phrases by which people tell what their issue is about. A phrase counts as the square of its words, in a title three
 * times as much; one that is part of a longer one that is there too does not count again.
 */
public final class Keywords {

    /** Suggestions beyond this many are no help. */
    public static final int MOST = 3;

    private static final int IN_TITLE = 3;

    private final Map<String, List<Phrase>> phrases;

    /** The phrases of each category, as people write them. */
    public Keywords(Map<String, List<String>> phrasesOfCategories) {
        this.phrases = new TreeMap<>();
        phrasesOfCategories.forEach((category, all) ->
                phrases.put(category, all.stream().map(Phrase::of).toList()));
    }

    /**
     * A category that a text may be about.
     *
     * @param score above zero; only good for comparing
     * @param words that led to it, the weightiest first
     */
    public record Suggestion(String categoryId, int score, List<String> words) {

        public Suggestion {
            words = List.copyOf(words);
        }
    }

    private record Phrase(String written, String folded, int weight) {

        static Phrase of(String written) {
            String folded = SearchText.of(written).folded();
            int words = folded.split(" ").length;
            return new Phrase(written, folded, words * words);
        }

        boolean isIn(String text) {
            return text.contains(" " + folded + " ");
        }
    }

    /** What a text may be about, the likeliest first; nothing if it has none of the words. */
    public List<Suggestion> suggest(String title, String description) {
        String head = words(title);
        String body = words(description);
        List<Suggestion> found = new ArrayList<>();
        phrases.forEach((category, all) -> {
            List<Phrase> there = all.stream()
                    .filter(phrase -> phrase.isIn(head) || phrase.isIn(body))
                    .sorted(Comparator.comparingInt(Phrase::weight).reversed())
                    .toList();
            List<Phrase> counted = new ArrayList<>();
            for (Phrase phrase : there) {
                if (counted.stream().noneMatch(longer -> longer.folded().contains(phrase.folded()))) {
                    counted.add(phrase);
                }
            }
            int score = counted.stream()
                    .mapToInt(phrase -> phrase.weight() * (phrase.isIn(head) ? IN_TITLE : 1))
                    .sum();
            if (score > 0) {
                found.add(new Suggestion(
                        category, score, counted.stream().map(Phrase::written).toList()));
            }
        });
        found.sort(Comparator.comparingInt(Suggestion::score).reversed());
        return found.subList(0, Math.min(MOST, found.size()));
    }

    /** Words apart by one blank, with one before and after, so that a phrase is found at its edges only. */
    private static String words(String text) {
        return " " + SearchText.of(text).folded().replaceAll("[^\\p{L}\\p{N}/]+", " ") + " ";
    }
}
