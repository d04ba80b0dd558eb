package vn.namro.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What a run found: figures, checks, and what has to be known to read them. */
public final class Report {

    private static final String EMBEDDED = "the embedded database";

    private final String baseline;
    private final List<Row> rows = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String database = EMBEDDED;

    /**
     * Begins a report.
     *
     * @param baseline the contender that the others are divided by, wherever it did the same
     */
    public Report(String baseline) {
        this.baseline = baseline;
    }

    /** Adds a figure. */
    public Report add(Row row) {
        rows.add(row);
        return this;
    }

    /** Adds an answer that has to be right, and whether it was. */
    public Report right(String requirement, boolean met, String measured) {
        checks.add(new Check(Check.Kind.ANSWER, requirement, met, measured));
        return this;
    }

    /** Adds a requirement of time, and whether it was met. */
    public Report required(String requirement, boolean met, String measured) {
        checks.add(new Check(Check.Kind.TIME, requirement, met, measured));
        return this;
    }

    /** Adds what has to be known to read the figures. */
    public Report note(String note) {
        notes.add(note);
        return this;
    }

    /** Tells which database was used, if it was not the embedded one. */
    public Report upon(Optional<String> other) {
        other.ifPresent(name -> database = name);
        return this;
    }

    public String database() {
        return database;
    }

    public String baseline() {
        return baseline;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public List<Check> checks() {
        return List.copyOf(checks);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** A figure divided by the baseline's for the same; empty where either is missing. */
    public OptionalDouble ratio(Row row) {
        Double value = row.value();
        return value == null
                ? OptionalDouble.empty()
                : rows.stream()
                        .filter(other -> other.contender().equals(baseline)
                                && other.what().equals(row.what())
                                && other.unit().equals(row.unit()))
                        .flatMap(other -> Stream.ofNullable(other.value()))
                        .filter(divisor -> divisor != 0)
                        .mapToDouble(divisor -> value / divisor)
                        .findFirst();
    }
}
