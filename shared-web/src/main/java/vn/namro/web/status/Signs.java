package vn.namro.web.status;

import static vn.namro.web.status.Concern.FAILING;
import static vn.namro.web.status.Concern.FLOW;
import static vn.namro.web.status.Concern.FULL;
import static vn.namro.web.status.Concern.LATE;
import static vn.namro.web.status.Concern.LOST;
import static vn.namro.web.status.Concern.SLOW;
import static vn.namro.web.status.Concern.STUCK;
import static vn.namro.web.status.Reading.HIGHEST;
import static vn.namro.web.status.Reading.MEAN;
import static vn.namro.web.status.Reading.SUM;
import static vn.namro.web.status.Unit.COUNT;
import static vn.namro.web.status.Unit.SECONDS;
import static vn.namro.web.status.Unit.SHARE;

import java.util.List;

/** Everything that the page can show. A service shows those whose metric it has. */
final class Signs {

    static final List<Sign> ALL = List.of(
            Sign.of("gaps", LOST, "namro.sequence.gaps", SUM, COUNT)
                    .by("consumer")
                    .worry(0, "NamroSequenceGap"),
            Sign.of("deadLetters", LOST, "namro.dead.letters", SUM, COUNT)
                    .by("topic")
                    .worry(0, "NamroUndecodableEvents"),
            Sign.of("outboxOldest", STUCK, "namro.outbox.oldest.seconds", HIGHEST, SECONDS)
                    .worry(15, "NamroOutboxSlow")
                    .alarm(60, "NamroOutboxStuck"),
            Sign.of("outboxPending", STUCK, "namro.outbox.pending", HIGHEST, COUNT),
            Sign.of("outboxParked", STUCK, "namro.outbox.parked", HIGHEST, COUNT)
                    .alarm(0, "NamroOutboxParked"),
            Sign.of("parkedKeys", STUCK, "namro.parked.keys", HIGHEST, COUNT)
                    .by("consumer")
                    .alarm(0, "NamroParkedKeys"),
            Sign.of("roundAge", STUCK, "namro.loop.round.age.seconds", HIGHEST, SECONDS)
                    .by("loop")
                    .alarm(150, "NamroLoopStuck"),
            Sign.of("shards", STUCK, "namro.loop.shards", HIGHEST, COUNT).by("loop"),
            Sign.of("triage", STUCK, "namro.open.assignments", SUM, COUNT)
                    .only("status", "in_triage")
                    .worry(50, "NamroTriagePilesUp"),
            Sign.of("timersOverdue", LATE, "namro.timers.overdue.seconds", HIGHEST, SECONDS)
                    .worry(120, "NamroRemindersLate")
                    .alarm(900, "NamroRemindersStuck"),
            Sign.of("overdue", LATE, "namro.overdue.assignments", HIGHEST, COUNT)
                    .by("agency"),
            Sign.of("lateness", LATE, "namro.reminder.lateness", HIGHEST, SECONDS),
            Sign.of("eventAge", LATE, "namro.event.age", HIGHEST, SECONDS).by("consumer"),
            Sign.of("timeToAssign", SLOW, "namro.time.to.assign", HIGHEST, SECONDS),
            Sign.of("requestMean", SLOW, "http.server.requests", MEAN, SECONDS),
            Sign.of("requestWorst", SLOW, "http.server.requests", HIGHEST, SECONDS),
            Sign.of("database", SLOW, "mongodb.driver.commands", MEAN, SECONDS).worry(0.1, "NamroDatabaseSlow"),
            Sign.of("heap", FULL, "jvm.memory.usage.after.gc", HIGHEST, SHARE).alarm(0.9, "NamroHeapFull"),
            Sign.of("disk", FULL, "disk.free", SUM, SHARE)
                    .usedOf("disk.total")
                    .worry(0.75, "NamroDiskFilling")
                    .alarm(0.95, "NamroDiskFull"),
            Sign.of("connections", FULL, "mongodb.driver.pool.waitqueuesize", HIGHEST, COUNT),
            Sign.of("webhooks", FULL, "namro.webhooks.waiting", HIGHEST, COUNT).worry(5_000, "NamroWebhooksPileUp"),
            Sign.of("broker", FAILING, "namro.broker.away.seconds", HIGHEST, SECONDS),
            Sign.of("breakers", FAILING, "resilience4j.circuitbreaker.state", SUM, COUNT)
                    .only("state", "open")
                    .by("name"),
            Sign.of("errors", FAILING, "http.server.requests", SUM, COUNT).only("outcome", "SERVER_ERROR"),
            Sign.of("recipients", FAILING, "namro.recipients.missing", SUM, COUNT)
                    .worry(0, "NamroRecipientsMissing"),
            Sign.of("throttled", FAILING, "namro.http.throttled", SUM, COUNT),
            Sign.of("submitted", FLOW, "namro.issues.submitted", SUM, COUNT).by("channel"),
            Sign.of("decisions", FLOW, "namro.routing.decisions", SUM, COUNT).by("result"),
            Sign.of("open", FLOW, "namro.open.assignments", SUM, COUNT).by("status"),
            Sign.of("reminders", FLOW, "namro.reminders", SUM, COUNT).by("state"),
            Sign.of("waiting", FLOW, "namro.reminders.waiting", HIGHEST, COUNT),
            Sign.of("deliveries", FLOW, "namro.deliveries", SUM, COUNT).by("result"));

    private Signs() {}
}
