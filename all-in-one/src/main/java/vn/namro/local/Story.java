package vn.namro.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.namro.local.DemoIssues.DemoIssue;

/** Puts the life of sample issues into readable lines. */
final class Story {

    private static final int WIDTH = 100;
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final PrintStream out;
    private final boolean english;

    Story(PrintStream out, boolean english) {
        this.out = out;
        this.english = english;
    }

    private String say(String vi, String en) {
        return english ? en : vi;
    }

    void opening() {
        out.println(say(
                "23 doanh nghiệp giả định gửi vướng mắc; hệ thống giao từng việc cho một người.",
                "23 invented enterprises file their issues; the system hands each to one person."));
    }

    void filed(DemoIssue issue, String code, boolean replayed) {
        out.printf("%n%s  %s%n", issue.id(), issue.title());
        line(
                say("Doanh nghiệp", "Enterprise"),
                "%s (%s), %s".formatted(issue.enterprise(), issue.taxCode(), issue.zoneId()));
        line(
                say("Mã theo dõi", "Tracking code"),
                code + (replayed ? say("  (đã gửi từ trước)", "  (was filed before)") : ""));
    }

    void refused(DemoIssue issue, JsonNode problem) {
        out.printf("%n%s  %s%n", issue.id(), issue.title());
        line(say("Không nhận", "Not taken"), problem.toString());
    }

    void routed(JsonNode issue, Duration took) {
        JsonNode assignment = issue.path("assignment");
        if (assignment.isMissingNode()) {
            unclear(issue, took);
            return;
        }
        line(say("Đã giao sau", "Assigned after"), say("%.1f giây", "%.1f s").formatted(took.toMillis() / 1000.0));
        line(
                say("1 Rõ người", "1 Person"),
                text(assignment, "/person/name") + ", " + text(assignment, "/person/position") + ", "
                        + text(assignment, "/person/agency/name"));
        line(say("2 Rõ việc", "2 Task"), text(assignment, "/task"));
        line(say("3 Rõ trách nhiệm", "3 Responsibility"), responsibility(assignment.path("responsibility")));
        line(say("4 Rõ thời hạn", "4 Deadline"), deadline(assignment.path("deadline")));
        line(say("5 Rõ kết quả", "5 Result"), text(assignment, "/expectedResult"));
    }

    private void unclear(JsonNode issue, Duration took) {
        line(
                issue.path("statusText").asText(),
                say("sau %.1f giây", "after %.1f s").formatted(took.toMillis() / 1000.0));
        for (JsonNode missing : issue.at("/triage/missing")) {
            line("✗ " + missing.path("clause").asText(), missing.path("reason").asText());
        }
    }

    private String responsibility(JsonNode node) {
        String lead = say("chủ trì ", "lead ") + text(node, "/lead/name");
        List<String> helping = new ArrayList<>();
        node.path("coordinating")
                .forEach(agency -> helping.add(agency.path("name").asText()));
        String liaison = node.has("liaison") ? say("; đầu mối ", "; liaison ") + text(node, "/liaison/name") : "";
        return lead + liaison + (helping.isEmpty() ? "" : say("; phối hợp ", "; with ") + String.join(", ", helping));
    }

    private String deadline(JsonNode node) {
        String provisional = node.path("provisional").asBoolean()
                ? say(" (tạm tính, có ngày nghỉ chưa chính thức)", " (provisional: leans on an unofficial holiday)")
                : "";
        return say("tiếp nhận trước ", "accept by ")
                + text(node, "/acceptBy/local")
                + say(", xong trước ", ", done by ")
                + text(node, "/dueAt/local")
                + provisional;
    }

    /** When the hand-over message is to go, or went. */
    static Optional<Instant> firstMessageAt(JsonNode watch) {
        for (JsonNode reminder : watch.path("timeline")) {
            if ("ASSIGNED".equals(reminder.path("step").asText())) {
                return Optional.of(Instant.parse(reminder.path("at").asText()));
            }
        }
        return Optional.empty();
    }

    static boolean firstMessageIsSent(JsonNode watch) {
        for (JsonNode reminder : watch.path("timeline")) {
            if ("ASSIGNED".equals(reminder.path("step").asText())
                    && "SENT".equals(reminder.path("status").asText())) {
                return true;
            }
        }
        return false;
    }

    void watched(JsonNode watch) {
        int planned = 0;
        for (JsonNode reminder : watch.path("timeline")) {
            planned += "SENT".equals(reminder.path("status").asText()) ? 0 : 1;
        }
        String first = firstMessageIsSent(watch)
                ? say("đã gửi thư giao việc", "the hand-over message is sent")
                : say("thư giao việc sẽ gửi lúc ", "the hand-over message goes at ")
                        + firstMessageAt(watch).map(Story::local).orElse("?");
        line(
                say("Theo dõi", "On watch"),
                first
                        + say("; %d lần nhắc đã lên lịch", "; %d reminders planned")
                                .formatted(planned));
    }

    private static String local(Instant at) {
        return LOCAL.format(at);
    }

    void expectation(String expected, String lead) {
        if (!expected.equals(lead)) {
            line(say("✗ Mong đợi", "✗ Expected"), expected + say(", thực tế ", ", got ") + lead);
        }
    }

    void closing(int filed, long assigned, List<String> otherwise) {
        out.printf(
                say(
                        "%n%d vướng mắc: %d đã giao đủ năm rõ, %d chưa.%n",
                        "%n%d issues: %d assigned with five clear clauses, %d not.%n"),
                filed,
                assigned,
                filed - assigned);
        out.println(
                otherwise.isEmpty()
                        ? say("Tất cả đều đến đúng cơ quan mong đợi.", "All reached the agency that was expected.")
                        : say("Khác mong đợi: ", "Not as expected: ") + String.join(", ", otherwise));
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asText();
    }

    /** A labelled line, wrapped so that it stays readable in a narrow terminal. */
    private void line(String label, String text) {
        StringBuilder line = new StringBuilder();
        boolean first = true;
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH - 22) {
                print(first ? label : "", line);
                line.setLength(0);
                first = false;
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        print(first ? label : "", line);
    }

    private void print(String label, CharSequence text) {
        out.printf("   %-18s %s%n", label, text);
    }
}
