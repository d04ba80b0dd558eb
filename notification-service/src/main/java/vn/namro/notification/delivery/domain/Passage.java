package vn.namro.notification.delivery.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a letter in one language. Everything in it is text: what looks like markup is shown as it is.
 *
 * @param link where the issue is shown; empty where there is no such page
 */
record Passage(
        String language, String greeting, List<String> sentences, List<Line> lines, String linkText, String link) {

    /** A fact with its name. */
    record Line(String label, String value) {}

    static String text(List<Passage> passages) {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n----\n\n"));
    }

    static String html(List<Passage> passages) {
        return "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"></head><body>\n"
                + passages.stream().map(Passage::html).collect(Collectors.joining("<hr>\n"))
                + "</body></html>\n";
    }

    private String text() {
        StringBuilder text = new StringBuilder(greeting).append("\n\n");
        sentences.forEach(sentence -> text.append(sentence).append('\n'));
        text.append('\n');
        lines.forEach(line ->
                text.append(line.label()).append(": ").append(line.value()).append('\n'));
        if (!link.isEmpty()) {
            text.append('\n').append(linkText).append(": ").append(link).append('\n');
        }
        return text.toString();
    }

    private String html() {
        Stream<String> paragraphs = Stream.concat(Stream.of(greeting), sentences.stream())
                .map(text -> "<p>%s</p>".formatted(escaped(text)));
        String rows = lines.stream()
                .map(line -> "<tr><th align=\"left\" valign=\"top\">%s</th><td>%s</td></tr>"
                        .formatted(escaped(line.label()), escaped(line.value())))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                "<div lang=\"%s\">".formatted(language),
                paragraphs.collect(Collectors.joining("\n")),
                "<table>",
                rows,
                "</table>",
                link.isEmpty() ? "" : "<p><a href=\"%s\">%s</a></p>".formatted(escaped(link), escaped(linkText)),
                "</div>",
                "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
