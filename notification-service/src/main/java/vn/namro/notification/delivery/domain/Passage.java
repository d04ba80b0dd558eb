package vn.namro.notification.delivery.domain;

import java.util.List;
import java.util.stream.Collectors;

/** The part of a letter in one language. Everything in it is text: what looks like markup is shown as it is. */
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
        return text.append('\n')
                .append(linkText)
                .append(": ")
                .append(link)
                .append('\n')
                .toString();
    }

    private String html() {
        StringBuilder html = new StringBuilder("<div lang=\"").append(language).append("\">\n");
        paragraph(html, greeting);
        sentences.forEach(sentence -> paragraph(html, sentence));
        html.append("<table>\n");
        lines.forEach(line -> html.append("<tr><th align=\"left\" valign=\"top\">")
                .append(escaped(line.label()))
                .append("</th><td>")
                .append(escaped(line.value()))
                .append("</td></tr>\n"));
        html.append("</table>\n<p><a href=\"").append(escaped(link)).append("\">");
        return html.append(escaped(linkText)).append("</a></p>\n</div>\n").toString();
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
