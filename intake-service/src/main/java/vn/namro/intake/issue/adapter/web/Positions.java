package vn.namro.intake.issue.adapter.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import vn.namro.intake.issue.application.IssueQuery.Position;
import vn.namro.platform.http.Cursors;

/** Positions in the list of issues as signed cursors. */
record Positions(Cursors cursors) {

    String write(Position position) {
        return cursors.write(position.submittedAt() + " " + position.id());
    }

    /** Reads a cursor back; empty if this service did not write it for this list. */
    Optional<Position> read(String cursor) {
        return cursors.read(cursor).flatMap(Positions::parse);
    }

    private static Optional<Position> parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(Instant.parse(text.substring(0, space)), text.substring(space + 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
