package vn.namro.routing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the console's scripts say is there, and in both languages. */
class ConsoleWordsTest {

    private static final Path SCRIPTS = Path.of("src/main/resources/web/console");

    /** A key with its words; the words are read too, so that nothing in them is taken for a key. */
    private static final Pattern WORDS = Pattern.compile("('[^']+'|\\w+): '(?:[^'\\\\]|\\\\.)*'");

    private static final Pattern SAID = Pattern.compile("\\bt\\('([^']+)'");

    private static Set<String> keys(String file, String language) throws IOException {
        String text = Files.readString(SCRIPTS.resolve(file));
        int begin = text.indexOf("  " + language + ": {");
        String block = text.substring(begin, text.indexOf("\n  }", begin));
        return WORDS.matcher(block)
                .results()
                .map(found -> found.group(1).replace("'", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"words.js", "catalogue-words.js"})
    void both_languages_say_the_same(String file) throws IOException {
        assertThat(keys(file, "vi")).hasSizeGreaterThan(50).isEqualTo(keys(file, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"words.js", "catalogue-words.js"})
    void a_script_says_only_what_was_written(String file) throws IOException {
        Set<String> known = keys(file, "vi");
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.toList()) {
                String text = Files.readString(script);
                if (text.contains("from './" + file + "'")) {
                    assertThat(SAID.matcher(text).results().map((MatchResult found) -> found.group(1)))
                            .as(script.toString())
                            .isNotEmpty()
                            .allSatisfy(key -> assertThat(known).contains(key));
                }
            }
        }
    }

    @Test
    void every_script_has_its_words_from_one_of_the_two() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            assertThat(scripts.map(ConsoleWordsTest::read).filter(text -> text.contains(" t(")))
                    .isNotEmpty()
                    .allMatch(text -> text.contains("words.js'"));
        }
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
