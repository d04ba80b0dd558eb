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

    private static final String CELL = "padding:8px;border-top:1px solid #dddddd;text-align:left;vertical-align:top;";
    private static final String LABEL_STYLE = CELL + "width:32%;font-weight:bold";
    private static final String VALUE_STYLE = CELL + "overflow-wrap:anywhere;word-break:break-word";

    /** A fact with its name. */
    record Line(String label, String value) {}

    static String text(List<Passage> passages) {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n----\n\n"));
    }

    /** One page without anything from outside: styles are inside, so that a mail program that drops others shows it. */
    static String html(List<Passage> passages) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body style="margin:0;padding:16px;font:16px/1.5 sans-serif;color:#1b1b1b;background:#ffffff">
                <div style="max-width:600px;margin:0 auto">
                %s</div>
                </body></html>
                """.formatted(
                        passages.get(0).language(),
                        passages.stream()
                                .map(Passage::html)
                                .collect(Collectors.joining(
                                        "<hr style=\"border:0;border-top:1px solid #cccccc;margin:24px 0\">\n")));
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
                .map(text -> "<p style=\"margin:0 0 12px\">%s</p>".formatted(escaped(text)));
        String rows = lines.stream().map(Passage::row).collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                "<div lang=\"%s\">".formatted(language),
                paragraphs.collect(Collectors.joining("\n")),
                "<table style=\"width:100%;border-collapse:collapse\">",
                rows,
                "</table>",
                link.isEmpty()
                        ? ""
                        : "<p style=\"margin:16px 0\"><a href=\"%s\">%s</a></p>"
                                .formatted(escaped(link), escaped(linkText)),
                "</div>",
                "");
    }

    private static String row(Line line) {
        return "<tr><th scope=\"row\" style=\"%s\">%s</th><td style=\"%s\">%s</td></tr>"
                .formatted(LABEL_STYLE, escaped(line.label()), VALUE_STYLE, escaped(line.value()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
