package vn.namro.intake.suggestion.adapter.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import vn.namro.intake.suggestion.domain.Keywords;

/** Reads the phrases from a file: {@code category=phrase; phrase}, UTF-8. */
@Configuration(proxyBeanMethods = false)
class KeywordFile {

    /** A city that has its own words gives its own file. */
    @Bean
    Keywords keywords(@Value("${namro.intake.keywords}") Resource file) {
        return read(file);
    }

    static Keywords read(Resource file) {
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the keywords cannot be read from " + file, e);
        }
        Map<String, List<String>> phrases = new HashMap<>();
        lines.stringPropertyNames()
                .forEach(category -> phrases.put(
                        category,
                        Arrays.stream(lines.getProperty(category).split(";"))
                                .map(String::strip)
                                .filter(phrase -> !phrase.isEmpty())
                                .toList()));
        return new Keywords(phrases);
    }
}
