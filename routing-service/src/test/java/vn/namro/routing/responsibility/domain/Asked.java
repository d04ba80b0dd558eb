package vn.namro.routing.responsibility.domain;

import java.time.LocalDate;
import vn.namro.routing.SmallCity;
import vn.namro.routing.catalog.domain.Urgency;

/** Questions to a matrix of the small city, and answers that have to be of one kind. */
final class Asked {

    private Asked() {}

    static Question question(String zone, String category, LocalDate on) {
        return new Question(zone, null, category, Urgency.NORMAL, "web", on);
    }

    static Question inCommune(String commune) {
        return new Question("outside", commune, "B1", Urgency.NORMAL, "web", SmallCity.JULY);
    }

    static Responsible clear(Matrix matrix, Question question) {
        return matrix.rule(question, SmallCity.catalogue()).fold(clear -> clear, unclear -> {
            throw new AssertionError("unclear: " + unclear);
        });
    }

    static Ruling.Unclear unclear(Matrix matrix, Question question) {
        return matrix.rule(question, SmallCity.catalogue())
                .fold(
                        clear -> {
                            throw new AssertionError("clear: " + clear);
                        },
                        unclear -> unclear);
    }
}
