package vn.namro.routing.responsibility.domain;

import static vn.namro.routing.responsibility.domain.Clause.PERSON;
import static vn.namro.routing.responsibility.domain.Clause.RESPONSIBILITY;
import static vn.namro.routing.responsibility.domain.Clause.RESULT;
import static vn.namro.routing.responsibility.domain.Clause.TASK;

import java.util.List;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;

/** The ways in which it can be unclear who answers, each naming every clause that is missing. */
final class Unclarity {

    private Unclarity() {}

    /** Neither agency nor task is known: four clauses are unclear, only the deadline follows from the urgency. */
    static Ruling nothingKnown(Bilingual why) {
        List<MissingClause> missing = List.of(
                new MissingClause(RESPONSIBILITY, why),
                new MissingClause(
                        PERSON, new Bilingual("Chưa có cơ quan nên chưa có cán bộ", "No agency yet, so no officer")),
                new MissingClause(
                        TASK, new Bilingual("Chưa xác định được việc phải làm", "What is to be done is not known")),
                new MissingClause(
                        RESULT,
                        new Bilingual("Chưa xác định được kết quả phải có", "What result is owed is not known")));
        return new Ruling.Unclear(missing, List.of(why));
    }

    /** The entry tells what is to be done, but its lead comes to nobody. */
    static Ruling leadUnknown(Bilingual how, List<Bilingual> why) {
        return new Ruling.Unclear(
                List.of(
                        new MissingClause(RESPONSIBILITY, how),
                        new MissingClause(
                                PERSON,
                                new Bilingual("Chưa có cơ quan nên chưa có cán bộ", "No agency yet, so no officer"))),
                why);
    }

    /** The agency is known, but nobody there holds the position. */
    static Ruling personUnknown(MatrixEntry entry, Agency agency, List<Bilingual> why) {
        Bilingual reason = Bilingual.of(
                "%1$s chưa có cán bộ giữ vị trí %2$s",
                "%3$s has nobody in the position %2$s",
                agency.name().vi(),
                entry.position(),
                agency.name().en());
        return new Ruling.Unclear(List.of(new MissingClause(PERSON, reason)), why);
    }
}
