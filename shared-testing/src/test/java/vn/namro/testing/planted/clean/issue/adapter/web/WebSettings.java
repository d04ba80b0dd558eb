package vn.namro.testing.planted.clean.issue.adapter.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings, the one public type of an adapter. */
@ConfigurationProperties("planted")
public record WebSettings(String prefix) {}
