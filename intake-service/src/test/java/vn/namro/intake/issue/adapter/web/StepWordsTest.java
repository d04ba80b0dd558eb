package vn.namro.intake.issue.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.namro.intake.issue.domain.Agency;
import vn.namro.intake.issue.domain.Samples;
import vn.namro.intake.issue.domain.Status;
import vn.namro.intake.issue.domain.Step;
import vn.namro.intake.issue.domain.Step.Detail;
import vn.namro.intake.issue.domain.Step.Kind;
import vn.namro.intake.issue.domain.Wording;
import vn.namro.intake.issue.domain.life.Outcome;
import vn.namro.intake.issue.domain.life.Refusal;
import vn.namro.platform.http.Languages;

/** How each step is told, word by word, in both languages. */
class StepWordsTest {

    private static final Agency INDUSTRY =
            Samples.agency("hn-ct", "Sở Công Thương", "Department of Industry and Trade");
    private static final Agency FINANCE = Samples.agency("hn-tc", "Sở Tài chính", "Department of Finance");
    private static final Instant LIMIT = Instant.parse("2026-12-22T10:00:00Z");
    private static final Instant BEFORE = Instant.parse("2026-12-07T10:00:00Z");
    private static final Wording GUIDANCE = new Wording("Gửi nơi khác", "Send it elsewhere");

    private static final Words VIETNAMESE = words(Languages.VIETNAMESE);
    private static final Words ENGLISH = words(Locale.ENGLISH);

    static Words words(Locale language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/intake");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Words(messages, language, ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    static Stream<Arguments> steps() {
        Detail none = Detail.NONE;
        Detail officer = none.role("OFFICER");
        Detail own = none.role("ENTERPRISE");
        return Stream.of(
                told(
                        bare(Kind.SUBMITTED, none),
                        "Đã tiếp nhận kiến nghị; đang xác định cơ quan và cán bộ chịu trách nhiệm",
                        "Received; the agency and officer responsible are being determined"),
                told(
                        by(Kind.ASSIGNED, none),
                        "Đã phân công cho Ông A, Sở Công Thương; hạn trả lời: 2026-12-22 17:00",
                        "Assigned to Ông A, Department of Industry and Trade; answer due 2026-12-22 17:00"),
                told(
                        by(Kind.ASSIGNED, none.code("RETURN")),
                        "Phân công lại cho Ông A, Sở Công Thương sau khi cơ quan trước trả lại; hạn trả lời: 2026-12-22"
                                + " 17:00",
                        "Assigned again, to Ông A, Department of Industry and Trade, after the agency before returned it;"
                                + " answer due 2026-12-22 17:00"),
                told(
                        by(Kind.ASSIGNED, none.code("DECISION")),
                        "Phân công cho Ông A, Sở Công Thương theo quyết định điều phối; hạn trả lời: 2026-12-22 17:00",
                        "Assigned to Ông A, Department of Industry and Trade, by decision of the coordinator; answer due"
                                + " 2026-12-22 17:00"),
                told(
                        by(Kind.ASSIGNED, none.code("REORGANISATION")),
                        "Phân công cho Ông A, Sở Công Thương do sắp xếp lại cơ quan; hạn trả lời: 2026-12-22 17:00",
                        "Assigned to Ông A, Department of Industry and Trade, as agencies were reorganised; answer due"
                                + " 2026-12-22 17:00"),
                told(
                        by(Kind.ASSIGNED, none.code("DISPUTE")),
                        "Giao xử lý lại ở cấp trên một bậc cho Ông A, Sở Công Thương; hạn trả lời: 2026-12-22 17:00",
                        "To be handled again one level up by Ông A, Department of Industry and Trade; answer due"
                                + " 2026-12-22 17:00"),
                told(
                        by(Kind.ASSIGNED, none.code("TRIAGE")),
                        "Đã làm rõ và phân công cho Ông A, Sở Công Thương; hạn trả lời: 2026-12-22 17:00",
                        "Made clear and assigned to Ông A, Department of Industry and Trade; answer due 2026-12-22"
                                + " 17:00"),
                told(
                        of(Kind.IN_TRIAGE, none),
                        "Chưa đủ rõ để phân công; Sở Công Thương làm rõ trước 2026-12-22 17:00",
                        "Not clear enough to assign yet; Department of Industry and Trade makes it clear by 2026-12-22"
                                + " 17:00"),
                told(
                        by(Kind.ACCEPTED, officer),
                        "Ông A, Sở Công Thương đã nhận việc; hạn trả lời: 2026-12-22 17:00",
                        "Ông A, Department of Industry and Trade accepted it; answer due 2026-12-22 17:00"),
                told(
                        by(Kind.RETURNED, officer.other(FINANCE).number(2).said("Không thuộc thẩm quyền")),
                        "Ông A, Sở Công Thương trả lại vì không thuộc thẩm quyền (lần 2), đề nghị chuyển Sở Tài chính:"
                                + " Không thuộc thẩm quyền",
                        "Ông A, Department of Industry and Trade returned it as not its authority (return 2) and proposes"
                                + " Department of Finance: Không thuộc thẩm quyền"),
                told(
                        of(Kind.TRANSFERRED, officer.other(FINANCE).said(new Wording("Trả lại", "Returned"))),
                        "Chuyển từ Sở Công Thương sang Sở Tài chính: Trả lại",
                        "Passed from Department of Industry and Trade to Department of Finance: Returned"),
                told(
                        by(Kind.OFFICER_CHANGED, officer.said("Đi công tác")),
                        "Cán bộ phụ trách mới: Ông A, Sở Công Thương; hạn trả lời vẫn là 2026-12-22 17:00: Đi công tác",
                        "New officer in charge: Ông A, Department of Industry and Trade; answer still due 2026-12-22"
                                + " 17:00: Đi công tác"),
                told(
                        by(Kind.QUESTION_ASKED, officer.said("Số công tơ?")),
                        "Ông A, Sở Công Thương hỏi doanh nghiệp, mong được trả lời trước 2026-12-22 17:00: Số công tơ?",
                        "Ông A, Department of Industry and Trade asked the enterprise, and hopes for an answer by"
                                + " 2026-12-22 17:00: Số công tơ?"),
                told(
                        bare(Kind.INFORMATION_SUPPLIED, own.said("{0} 12345")),
                        "Doanh nghiệp đã trả lời câu hỏi: {0} 12345",
                        "The enterprise answered the question: {0} 12345"),
                told(
                        bare(Kind.INFORMATION_SUPPLIED, none.role("CLERK").said("12345")),
                        "Cán bộ tiếp nhận, thay mặt doanh nghiệp, đã trả lời câu hỏi: 12345",
                        "The intake clerk, on behalf of the enterprise, answered the question: 12345"),
                told(
                        due(Kind.RESUMED, none.role("SYSTEM").code("ANSWERED").number(540)),
                        "Tiếp tục xử lý sau khi doanh nghiệp trả lời; thời gian chờ doanh nghiệp: 9 giờ 0 phút làm việc;"
                                + " hạn trả lời: 2026-12-22 17:00",
                        "Handling goes on after the answer of the enterprise; it was waited for: 9 h 0 min of working"
                                + " time; answer due 2026-12-22 17:00"),
                told(
                        due(Kind.RESUMED, none.role("SYSTEM").code("SILENCE").number(1_445)),
                        "Tiếp tục xử lý dù doanh nghiệp chưa trả lời; thời gian chờ doanh nghiệp: 24 giờ 5 phút làm việc;"
                                + " hạn trả lời: 2026-12-22 17:00",
                        "Handling goes on without an answer of the enterprise; it was waited for: 24 h 5 min of working"
                                + " time; answer due 2026-12-22 17:00"),
                told(
                        by(Kind.EXTENDED, officer.number(1).previous(BEFORE).said("Chờ đo kiểm")),
                        "Ông A, Sở Công Thương gia hạn lần 1, từ 2026-12-07 17:00 đến 2026-12-22 17:00; lý do: Chờ đo"
                                + " kiểm",
                        "Ông A, Department of Industry and Trade put the limit off (time 1), from 2026-12-07 17:00 to"
                                + " 2026-12-22 17:00; reason: Chờ đo kiểm"),
                told(
                        by(Kind.PROGRESS_NOTED, officer.said("Đã khảo sát")),
                        "Ông A, Sở Công Thương báo tiến độ: Đã khảo sát",
                        "Ông A, Department of Industry and Trade noted progress: Đã khảo sát"),
                told(
                        by(Kind.PROGRESS_NOTED, officer.code("INTERIM").said("Đã khảo sát")),
                        "Ông A, Sở Công Thương trả lời bước đầu: Đã khảo sát",
                        "Ông A, Department of Industry and Trade gave an interim answer: Đã khảo sát"),
                told(
                        due(Kind.OPINION_REQUESTED, none.role("SYSTEM").other(FINANCE)),
                        "Xin ý kiến Sở Tài chính; hạn cho ý kiến: 2026-12-22 17:00",
                        "Opinion of Department of Finance requested; due 2026-12-22 17:00"),
                told(
                        by(Kind.OPINION_GIVEN, officer.other(FINANCE)),
                        "Sở Tài chính đã cho ý kiến",
                        "Department of Finance gave its opinion"),
                told(
                        due(
                                Kind.DEADLINE_RECOMPUTED,
                                none.role("SYSTEM").code("CALENDAR").previous(BEFORE)),
                        "Lịch làm việc thay đổi: hạn trả lời từ 2026-12-07 17:00 thành 2026-12-22 17:00",
                        "The working calendar changed: answer due 2026-12-22 17:00, before that 2026-12-07 17:00"),
                told(
                        due(
                                Kind.DEADLINE_RECOMPUTED,
                                none.role("SYSTEM").code("TERM").previous(BEFORE)),
                        "Thời hạn quy định thay đổi: hạn trả lời từ 2026-12-07 17:00 thành 2026-12-22 17:00",
                        "The prescribed term changed: answer due 2026-12-22 17:00, before that 2026-12-07 17:00"),
                told(
                        due(
                                Kind.DEADLINE_RECOMPUTED,
                                none.role("SYSTEM").code("URGENCY").previous(BEFORE)),
                        "Mức độ khẩn thay đổi: hạn trả lời từ 2026-12-07 17:00 thành 2026-12-22 17:00",
                        "The urgency changed: answer due 2026-12-22 17:00, before that 2026-12-07 17:00"),
                told(
                        by(
                                Kind.OUTCOME_REPORTED,
                                officer.code("BEYOND_AUTHORITY").said("Đã trình")),
                        "Ông A, Sở Công Thương trả lời: vượt thẩm quyền, đã đề xuất cấp trên; doanh nghiệp xác nhận hoặc"
                                + " không đồng ý trước 2026-12-22 17:00: Đã trình",
                        "Ông A, Department of Industry and Trade answered: beyond its authority, proposed to a higher"
                                + " level; the enterprise confirms or disputes it by 2026-12-22 17:00: Đã trình"),
                told(
                        bare(Kind.CONFIRMED, own.number(5).said("Nhanh")),
                        "Doanh nghiệp đã xác nhận kết quả, chấm 5/5 điểm; kiến nghị được đóng lại: Nhanh",
                        "The enterprise confirmed the outcome, rating 5 of 5; the issue is closed: Nhanh"),
                told(
                        bare(Kind.DISPUTED, own.number(1).said("Vẫn mất điện")),
                        "Doanh nghiệp không đồng ý với kết quả (lần 1); kiến nghị được xử lý lại ở cấp trên một bậc: Vẫn"
                                + " mất điện",
                        "The enterprise did not accept the outcome (time 1); the issue is handled again one level up: Vẫn"
                                + " mất điện"),
                told(
                        bare(
                                Kind.REFUSED,
                                none.role("COORDINATOR").code("COMPLAINT").said(GUIDANCE)),
                        "Cơ quan điều phối không tiếp nhận xử lý tại đây vì đây là khiếu nại: Gửi nơi khác",
                        "The coordinator refused it here, as it is a complaint against a decision: Send it elsewhere"),
                told(
                        bare(Kind.REFUSED, none.role("CLERK").code("DUPLICATE").said(GUIDANCE)),
                        "Bộ phận tiếp nhận không tiếp nhận xử lý lần nữa vì kiến nghị này đã được gửi trước đó: Gửi nơi"
                                + " khác",
                        "The intake desk refused it, as the same was filed before: Send it elsewhere"),
                told(bare(Kind.WITHDRAWN, own), "Doanh nghiệp đã rút kiến nghị", "The enterprise withdrew the issue"),
                told(
                        due(Kind.CLOSED, none.role("SYSTEM").code("SILENCE")),
                        "Đã đóng: doanh nghiệp không có ý kiến về kết quả đến hết hạn 2026-12-22 17:00",
                        "Closed: the enterprise said nothing about the outcome until 2026-12-22 17:00"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_is_told_word_by_word_in_both_languages(Step step, String vietnamese, String english) {
        assertThat(VIETNAMESE.of(step)).isEqualTo(vietnamese);
        assertThat(ENGLISH.of(step)).isEqualTo(english);
    }

    @Test
    void every_kind_of_step_is_among_them() {
        Set<Kind> tested = steps().map(one -> ((Step) one.get()[0]).kind()).collect(Collectors.toSet());
        assertThat(tested).containsExactlyInAnyOrder(Kind.values());
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_has_its_words(Outcome.Type type) {
        assertDistinct("outcome." + type);
        assertThat(VIETNAMESE.textIfAny("step.OUTCOME_REPORTED." + type)).isPresent();
        assertThat(ENGLISH.textIfAny("step.OUTCOME_REPORTED." + type)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_of_a_refusal_has_its_words_and_its_guidance(Refusal.Reason reason) {
        assertDistinct("refusal." + reason);
        assertDistinct("guidance." + reason);
        assertDistinct("step.REFUSED." + reason);
    }

    @ParameterizedTest
    @EnumSource
    void every_status_has_its_words_and_whom_everybody_waits_for_until_the_end(Status status) {
        assertDistinct("status." + status);
        assertThat(VIETNAMESE.textIfAny("waiting." + status).isPresent()).isNotEqualTo(status.isEnd());
        assertThat(ENGLISH.textIfAny("waiting." + status).isPresent()).isNotEqualTo(status.isEnd());
    }

    @Test
    void both_languages_say_the_same_things() {
        assertThat(keys("/messages/intake.properties")).isEqualTo(keys("/messages/intake_en.properties"));
    }

    private static Set<Object> keys(String bundle) {
        Properties texts = new Properties();
        try (var in = StepWordsTest.class.getResourceAsStream(bundle)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.keySet();
    }

    private static void assertDistinct(String key) {
        assertThat(VIETNAMESE.textIfAny(key)).isPresent().isNotEqualTo(ENGLISH.textIfAny(key));
    }

    private static Arguments told(Step step, String vietnamese, String english) {
        return Arguments.of(step, vietnamese, english);
    }

    private static Step by(Kind kind, Detail detail) {
        return step(kind, INDUSTRY, "Ông A", LIMIT, detail);
    }

    private static Step of(Kind kind, Detail detail) {
        return step(kind, INDUSTRY, null, LIMIT, detail);
    }

    private static Step due(Kind kind, Detail detail) {
        return step(kind, null, null, LIMIT, detail);
    }

    private static Step bare(Kind kind, Detail detail) {
        return step(kind, null, null, null, detail);
    }

    private static Step step(
            Kind kind, @Nullable Agency agency, @Nullable String person, @Nullable Instant by, Detail detail) {
        return new Step(kind, Status.IN_PROGRESS, Samples.MONDAY, agency, person, by, detail);
    }
}
