package vn.namro.intake.issue.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.namro.intake.enterprise.domain.TaxCode;
import vn.namro.intake.issue.domain.Filing.Contact;
import vn.namro.intake.issue.domain.Filing.Enterprise;
import vn.namro.intake.issue.domain.Filing.Urgency;
import vn.namro.intake.issue.domain.life.By;
import vn.namro.intake.issue.domain.life.Deed;
import vn.namro.intake.issue.domain.life.News;
import vn.namro.intake.issue.domain.life.Outcome;
import vn.namro.intake.issue.domain.life.Party;
import vn.namro.intake.issue.domain.life.Question;
import vn.namro.intake.issue.domain.life.Refusal;

/** Issues of invented enterprises. */
public final class Samples {

    public static final TaxCode OWN = new TaxCode("0100112437");
    public static final TaxCode OTHER = new TaxCode("9900000016");
    public static final Instant MONDAY = Instant.parse("2026-11-23T02:15:00Z");
    public static final Instant TUESDAY = Instant.parse("2026-11-24T02:15:00Z");
    public static final String LEAD = "evn-hn";
    public static final String LIAISON = "hn-ct";
    public static final String HELPER = "hn-hhtip";

    private Samples() {}

    public static Filing filing(TaxCode taxCode, String title) {
        Contact contact = new Contact("Nguyễn Thị Mẫu", "lien.he@enterprise.namro.invalid", "024 0000 0000");
        return new Filing(
                new Enterprise(taxCode, "Công ty TNHH Cơ khí Mẫu", contact),
                "kcn-thang-long",
                null,
                "D2",
                Urgency.NORMAL,
                title,
                "Xưởng dừng máy ba lần trong tháng.",
                "web");
    }

    public static Issue issue(String id, Instant at) {
        return issue(id, filing(OWN, "Mất điện nhiều lần"), at);
    }

    public static Issue issue(String id, Filing filing, Instant at) {
        TrackingCode code = TrackingCode.of(id, LocalDate.of(2026, 11, 23), 0);
        return Issue.submitted(id, code, filing, at);
    }

    /** The power utility leads, the department of industry stands beside it and has the officer, the board helps. */
    public static Assignment assignment() {
        Agency department = agency(LIAISON, "Sở Công Thương", "Department of Industry and Trade");
        return new Assignment(
                "i-1.1",
                MONDAY.plusSeconds(1),
                new Assignment.Person("o-1", "Cán bộ mẫu 0017 (demo)", "officer", department),
                new Wording("Kiểm tra nguồn điện", "Check the supply"),
                new Assignment.Responsibility(
                        agency(LEAD, "Điện lực Hà Nội", "Hanoi Power"),
                        department,
                        List.of(agency(HELPER, "Ban Quản lý", "Management Board")),
                        null),
                deadline(),
                new Wording("Văn bản trả lời", "A written answer"),
                List.of(new Wording("Dòng D2", "Entry D2")),
                null,
                null);
    }

    /** The issue after the first assignment. */
    public static Issue assigned(Issue issue) {
        return new News(issue).issued(assignment(), null);
    }

    /** The issue after a clause was found unclear. */
    public static Issue unclear(Issue issue) {
        return new News(issue).unclear(triage());
    }

    /** The officer of the assignment. */
    public static By officer() {
        return new By(
                "OFFICER",
                "Cán bộ mẫu 0017 (demo)",
                agency(LIAISON, "Sở Công Thương", "Department of Industry and Trade"));
    }

    /** News about the assignment, said by its officer on Tuesday morning. */
    public static News.About news(Issue issue) {
        return new News(issue).about("i-1.1", TUESDAY, officer());
    }

    /** A question of the officer. */
    public static Question question() {
        return new Question("i-1.1/question/1", TUESDAY, "Số công tơ?", Instant.parse("2026-12-01T10:00:00Z"));
    }

    /** An answer of the officer. */
    public static Outcome outcome() {
        Outcome.Document document = new Outcome.Document("1234/SCT", LocalDate.of(2026, 11, 24));
        return new Outcome(
                Outcome.Type.SOLVED,
                TUESDAY,
                "Đã lắp máy biến áp",
                document,
                null,
                Instant.parse("2026-12-08T10:00:00Z"));
    }

    /** An issue that stands somewhere, with the history that led there. */
    public static Issue in(Status status, Issue filed) {
        return switch (status) {
            case SUBMITTED -> filed;
            case ASSIGNED -> assigned(filed);
            case IN_TRIAGE -> unclear(filed);
            case IN_PROGRESS -> news(assigned(filed)).accepted(deadline());
            case AWAITING_ENTERPRISE -> news(in(Status.IN_PROGRESS, filed)).paused(question());
            case ANSWERED -> news(in(Status.IN_PROGRESS, filed)).outcomeReported(outcome());
            case REOPENED -> done(new Deed.Dispute("Vẫn mất điện"), in(Status.ANSWERED, filed));
            case CLOSED -> done(new Deed.Confirmation(5, null), in(Status.ANSWERED, filed));
            case WITHDRAWN -> done(new Deed.Withdrawal(null), filed);
            case REFUSED ->
                new Deed.RefusalOf(Refusal.Reason.COMPLAINT, new Wording("Gửi nơi khác", "Send it elsewhere"))
                        .applied(filed, Party.COORDINATOR, TUESDAY);
        };
    }

    private static Issue done(Deed deed, Issue issue) {
        return deed.applied(issue, Party.ENTERPRISE, TUESDAY);
    }

    public static Assignment.Deadline deadline() {
        return new Assignment.Deadline(
                Urgency.COMPLEX,
                Instant.parse("2026-11-25T02:15:00Z"),
                Instant.parse("2026-12-08T10:00:00Z"),
                Instant.parse("2026-12-22T10:00:00Z"),
                "hanoi-2026.1",
                true);
    }

    public static Triage triage() {
        Wording reason = new Wording("Chưa rõ lĩnh vực", "The category is not known");
        return new Triage(
                MONDAY.plusSeconds(1),
                List.of(new Triage.Missing(Triage.Clause.RESPONSIBILITY, reason)),
                agency("hn-vp", "Văn phòng UBND", "City Office"),
                Instant.parse("2026-11-26T10:00:00Z"));
    }

    public static Agency agency(String id, String vi, String en) {
        return new Agency(id, new Wording(vi, en));
    }
}
