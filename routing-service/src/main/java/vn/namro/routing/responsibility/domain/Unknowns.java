package vn.namro.routing.responsibility.domain;

import static vn.namro.routing.responsibility.domain.Clause.PERSON;
import static vn.namro.routing.responsibility.domain.Clause.RESPONSIBILITY;
import static vn.namro.routing.responsibility.domain.Clause.RESULT;
import static vn.namro.routing.responsibility.domain.Clause.TASK;

import java.util.List;
import vn.namro.routing.catalog.domain.Agency;
import vn.namro.routing.catalog.domain.Bilingual;
import vn.namro.routing.responsibility.domain.Ruling.Unclear;

/** Rulings that name what is unclear: always everything that follows from the first thing that is. */
final class Unknowns {

    private static final MissingClause NO_AGENCY_NO_PERSON = new MissingClause(
            PERSON, new Bilingual("Chưa có cơ quan nên chưa có cán bộ", "No agency yet, so no officer"));

    private Unknowns() {}

    /** No entry was found, so nothing that an entry says is known. */
    static Unclear entry(Bilingual why) {
        List<MissingClause> missing = List.of(
                new MissingClause(RESPONSIBILITY, why),
                NO_AGENCY_NO_PERSON,
                new MissingClause(
                        TASK, new Bilingual("Chưa xác định được việc phải làm", "What is to be done is not known")),
                new MissingClause(
                        RESULT,
                        new Bilingual("Chưa xác định được kết quả phải có", "What result is owed is not known")));
        return new Unclear(missing, List.of(why));
    }

    /** The entry's lead came to nobody who exists on that day. */
    static Unclear lead(Bilingual how, List<Bilingual> explanation) {
        return new Unclear(List.of(new MissingClause(RESPONSIBILITY, how), NO_AGENCY_NO_PERSON), explanation);
    }

    /** The lead cannot be ordered, and nobody stands beside it. */
    static Unclear liaison(Agency lead, List<Bilingual> explanation) {
        Bilingual reason = Bilingual.of(
                "%1$s không thuộc quyền điều hành của Thành phố và chưa có cơ quan đầu mối",
                "%2$s cannot be ordered by the city and has no liaison",
                lead.name().vi(),
                lead.name().en());
        return new Unclear(List.of(new MissingClause(PERSON, reason)), explanation);
    }

    /** Nobody holds the position in the agency. */
    static Unclear person(String position, Agency agency, List<Bilingual> explanation) {
        Bilingual reason = Bilingual.of(
                "%1$s chưa có cán bộ giữ vị trí %2$s",
                "%3$s has nobody in the position %2$s",
                agency.name().vi(),
                position,
                agency.name().en());
        return new Unclear(List.of(new MissingClause(PERSON, reason)), explanation);
    }
}
