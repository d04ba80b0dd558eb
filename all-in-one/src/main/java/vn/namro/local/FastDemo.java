package vn.namro.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vn.namro.local.Cast.Cue;
import vn.namro.local.DemoClient.Answer;
import vn.namro.local.DemoIssues.DemoIssue;
import vn.namro.platform.time.DrivenTime;

/** Lets some weeks of the city pass in a minute or so: who does what with the sample issues, and every letter that goes. */
final class FastDemo {

    static final int WEEKDAYS = 24;

    private static final int CREATED = 201;
    private static final int FILINGS = 60;
    private static final Duration SETTLE = Duration.ofMillis(800);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final PrintStream out;
    private final FastDays days;
    private final DemoClient client;
    private final DemoDesks desks;
    private final Path mailbox;
    private final boolean english;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();
    private final Map<String, Integer> letters = new TreeMap<>();
    private final Map<String, Integer> acts = new TreeMap<>();

    FastDemo(PrintStream out, LocalSystem system, LocalSettings settings, DrivenTime time, boolean english) {
        this.out = out;
        this.days = new FastDays(time);
        this.client = new DemoClient(system.url("intake"), system.url("notification"), english ? "en" : "vi");
        this.desks = new DemoDesks(client, system);
        this.mailbox = settings.dataDir().resolve("mailbox");
        this.english = english;
    }

    /** One sample issue, and what is still to be done with it. */
    private record Part(DemoIssue issue, String code, Deque<Cue> cues) {}

    /** What came of it all: letters by kind, acts by kind, and issues by status. */
    record Summary(Map<String, Integer> letters, Map<String, Integer> acts, Map<String, Integer> issues) {}

    Summary run() {
        days.begin();
        out.println(say(
                "%n— Chạy nhanh: mỗi ngày làm việc khoảng ba giây —".formatted(),
                "%n— Fast time: a working day takes about three seconds —".formatted()));
        file();
        for (int day = 0; day < WEEKDAYS; day++) {
            out.printf("%n%s%n", DAY.format(days.now()));
            boolean tomorrow = false;
            while (!tomorrow) {
                act(day);
                settle();
                tellLetters();
                tomorrow = days.next();
            }
        }
        settle();
        return close();
    }

    private String say(String vi, String en) {
        return english ? en : vi;
    }

    private void line(String code, String text) {
        out.printf("  %s  %-17s %s%n", TIME.format(days.now()), code, text);
    }

    private void file() {
        List<DemoIssue> issues = DemoIssues.load().issues();
        for (int n = 0; n < issues.size(); n++) {
            DemoIssue issue = issues.get(n);
            String code = filed(issue).body().path("trackingCode").asText();
            line(code, issue.title());
            parts.add(new Part(issue, code, new ArrayDeque<>(Cast.of(n))));
        }
    }

    /** Just after the start intake may not have heard of all zones and categories yet. */
    private Answer filed(DemoIssue issue) {
        String token = client.tokenOf("ENTERPRISE", "taxCode", issue.taxCode());
        Answer answer = client.file(issue, token);
        for (int again = 0; answer.status() != CREATED && again < FILINGS; again++) {
            settle();
            answer = client.file(issue, token);
        }
        if (answer.status() != CREATED) {
            throw new IllegalStateException(issue.id() + " was not taken in: " + answer.body());
        }
        return answer;
    }

    private static void settle() {
        LockSupport.parkNanos(SETTLE.toNanos());
    }

    /** What is due by now; what cannot be done yet is tried again at the next look. */
    private void act(int day) {
        for (Part part : parts) {
            Cue cue = part.cues().peek();
            if (cue != null && cue.day() <= day && isDone(part, cue.act())) {
                part.cues().remove();
                acts.merge(cue.act().name(), 1, Integer::sum);
                line(part.code(), words(cue.act()));
            }
        }
    }

    private boolean isDone(Part part, Cast.Act act) {
        JsonNode issue = desks.issue(part.code(), part.issue().taxCode());
        String id = issue.at("/assignment/id").asText();
        Answer answer = switch (act) {
            case ACCEPT -> desks.byHolder(id, "acceptance", Map.of());
            case RETURN ->
                desks.byHolder(
                        id, "return", Map.of("reason", "Không thuộc thẩm quyền", "proposedAgencyId", elsewhere(id)));
            case CLEAR ->
                desks.clear(
                        issue.path("id").asText(),
                        Map.of("agencyId", part.issue().expectedLead()));
            case ASK -> desks.byHolder(id, "information-request", Map.of("question", "Đề nghị nêu rõ vị trí."));
            case EXTEND -> desks.byLead(id, "extension", Map.of("reason", "Chờ vật tư", "workingDays", 5));
            case SOLVE -> desks.byHolder(id, "outcome", Map.of("type", "SOLVED", "text", "Đã giải quyết xong."));
            case EXPLAIN ->
                desks.byHolder(id, "outcome", Map.of("type", "EXPLAINED", "text", "Trả lời theo quy định."));
            case BEYOND ->
                desks.byHolder(
                        id,
                        "outcome",
                        Map.of(
                                "type",
                                "BEYOND_AUTHORITY",
                                "text",
                                "Vượt thẩm quyền của Sở.",
                                "proposal",
                                Map.of("to", "GOVERNMENT", "text", "Đề nghị sửa nghị định.")));
            case ANSWER -> enterprise(part, "information", Map.of("answer", "Tại cổng số 2."));
            case CONFIRM -> enterprise(part, "confirmation", Map.of("rating", 4));
            case DISPUTE -> enterprise(part, "dispute", Map.of("reason", "Chưa giải quyết."));
            case WITHDRAW -> enterprise(part, "withdrawal", Map.of());
        };
        return answer.status() == 200;
    }

    private Answer enterprise(Part part, String step, Map<String, ?> body) {
        return desks.byEnterprise(part.code(), part.issue().taxCode(), step, body);
    }

    /** Some agency that does not have it. */
    private String elsewhere(String id) {
        String here = desks.assignment(id).at("/responsibility/lead/id").asText();
        return here.equals("hn-qhkt") ? "hn-ct" : "hn-qhkt";
    }

    private String words(Cast.Act act) {
        return switch (act) {
            case ACCEPT -> say("cán bộ nhận việc", "the officer accepts");
            case RETURN -> say("cơ quan trả lại", "the agency gives it back");
            case CLEAR -> say("Văn phòng UBND phân công", "the City Office makes it clear");
            case ASK -> say("cán bộ hỏi doanh nghiệp", "the officer asks the enterprise");
            case ANSWER -> say("doanh nghiệp trả lời", "the enterprise answers");
            case EXTEND -> say("lãnh đạo gia hạn", "the lead puts the limit off");
            case SOLVE -> say("cán bộ báo đã giải quyết", "the officer reports it solved");
            case EXPLAIN -> say("cán bộ giải thích", "the officer explains");
            case BEYOND -> say("vượt thẩm quyền, kiến nghị lên trên", "beyond authority, proposed upward");
            case CONFIRM -> say("doanh nghiệp đồng ý, 4/5", "the enterprise accepts, 4/5");
            case DISPUTE -> say("doanh nghiệp không đồng ý", "the enterprise disputes");
            case WITHDRAW -> say("doanh nghiệp rút", "the enterprise takes it back");
        };
    }

    /** Every letter that has come since the last look: to whom, what, about which issue. */
    private void tellLetters() {
        for (Path letter : mailed()) {
            if (seen.add(letter.toString())) {
                Path place = mailbox.relativize(letter);
                String[] name = place.getName(1).toString().replace(".eml", "").split("-", 3);
                String officer = place.getName(0).toString();
                String about = name[2].replaceFirst("-[0-9a-f]{8}$", "");
                letters.merge(name[1], 1, Integer::sum);
                line(
                        name[1].equals("DIGEST") ? about + say(" việc", " issues") : about,
                        "✉ " + name[1] + " → " + officer);
            }
        }
    }

    private List<Path> mailed() {
        if (!Files.isDirectory(mailbox)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(mailbox, 2)) {
            return found.filter(path -> path.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Summary close() {
        Map<String, Integer> issues = new TreeMap<>();
        for (Part part : parts) {
            issues.merge(
                    desks.issue(part.code(), part.issue().taxCode())
                            .path("status")
                            .asText(),
                    1,
                    Integer::sum);
        }
        out.printf(say("%n%d ngày làm việc đã qua.%n", "%n%d weekdays have passed.%n"), WEEKDAYS);
        out.println(say("  vướng mắc  ", "  issues     ") + issues);
        out.println(say("  các bước   ", "  steps      ") + acts);
        out.println(say("  thư        ", "  letters    ") + letters);
        return new Summary(letters, acts, issues);
    }
}
