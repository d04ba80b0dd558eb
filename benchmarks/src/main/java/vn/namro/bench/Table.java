package vn.namro.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as lines of text for the console. */
final class Table {

    private final Report report;

    Table(Report report) {
        this.report = report;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("what", "contender", "value", "", "ratio", ""));
        report.rows().forEach(row -> lines.add(line(row)));
        report.checks()
                .forEach(check ->
                        lines.add((check.met() ? "✓ " : "✗ ") + check.requirement() + ": " + check.measured()));
        report.notes().forEach(note -> lines.add("· " + note));
        return lines;
    }

    private String line(Row row) {
        Double value = row.value();
        String ratio = report.ratio(row).stream()
                .mapToObj(each -> number(each) + "×")
                .findFirst()
                .orElse("");
        return line(row.what(), row.contender(), value == null ? "–" : number(value), row.unit(), ratio, row.remark());
    }

    private static String line(String what, String contender, String value, String unit, String ratio, String remark) {
        return "%-44s %-34s %12s %-12s %9s  %s"
                .formatted(what, contender, value, unit, ratio, remark)
                .stripTrailing();
    }

    static String number(double value) {
        String pattern = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
