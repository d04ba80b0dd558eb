package vn.namro.notification.deadline.domain.watch;

/** A text in both languages. */
public record Wording(String vi, String en) {}
