package vn.namro.notification.deadline.domain;

/** A text in both languages. */
public record Wording(String vi, String en) {}
