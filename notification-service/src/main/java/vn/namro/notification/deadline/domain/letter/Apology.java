package vn.namro.notification.deadline.domain.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.namro.notification.deadline.domain.ladder.Step;
import vn.namro.notification.deadline.domain.timer.Timer;
import vn.namro.notification.deadline.domain.watch.Change;
import vn.namro.notification.deadline.domain.watch.Handover;
import vn.namro.notification.deadline.domain.watch.Watch;
import vn.namro.notification.deadline.domain.watch.Wording;

/**
 * The letter of apology that the enterprise is owed when a limit is not kept: with the reason and the new date where they
 * are known, and with room for them where they are not. Modelled on Decree 61/2018/ND-CP, which asked for a written apology
 * with reason and new date at the latest one day before the term ends (one-stop procedures; since followed by 118/2025).
 */
public final class Apology {

    private static final String BLANK = "……………………";
    private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.ENGLISH);
    private static final String TEXT_VI = String.join(
            " ",
            "Kính gửi: %s.",
            "%s xin lỗi Quý doanh nghiệp vì chưa trả lời được vướng mắc %s “%s” trong thời hạn %s.",
            "Lý do: %s.",
            "Thời hạn trả lời mới: %s.");
    private static final String TEXT_EN = String.join(
            " ",
            "To: %s.",
            "%s apologises for not having answered your issue %s “%s” by %s.",
            "Reason: %s.",
            "New date of the answer: %s.");

    private Apology() {}

    /** The draft that a timer carries; empty if it carries none. */
    public static Optional<Wording> draft(Timer timer, Watch watch, ZoneId zone) {
        boolean before =
                timer.step() == Step.APOLOGY_DRAFT || timer.task().also().contains(Step.APOLOGY_DRAFT);
        Optional<Change> extension = watch.chronicle().changes().stream()
                .filter(change -> timer.step() == Step.EXTENDED
                        && change.generation() == timer.generation()
                        && change.kind() == Change.Kind.EXTENDED)
                .findFirst();
        return watch.handover(timer.generation())
                .filter(held -> before || extension.isPresent())
                .map(held -> write(watch, held, extension.orElse(null), zone));
    }

    private static Wording write(Watch watch, Handover held, @Nullable Change extension, ZoneId zone) {
        Instant due = held.deadline().dueAt();
        Instant missed = extension == null || extension.previousDueAt() == null ? due : extension.previousDueAt();
        String reason = extension == null ? BLANK : Objects.requireNonNullElse(extension.reason(), BLANK);
        return new Wording(
                TEXT_VI.formatted(
                        Objects.requireNonNullElse(held.enterpriseName(), "Quý doanh nghiệp"),
                        held.person().agency().nameVi(),
                        watch.trackingCode(),
                        watch.title(),
                        VI.format(missed.atZone(zone)),
                        reason,
                        extension == null ? BLANK : VI.format(due.atZone(zone))),
                TEXT_EN.formatted(
                        Objects.requireNonNullElse(held.enterpriseName(), "the enterprise"),
                        held.person().agency().nameEn(),
                        watch.trackingCode(),
                        watch.title(),
                        EN.format(missed.atZone(zone)),
                        reason,
                        extension == null ? BLANK : EN.format(due.atZone(zone))));
    }
}
