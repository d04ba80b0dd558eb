package vn.namro.testing.planted.applicationoutwards.issue.adapter.mongo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings, public so that others could see them. */
@ConfigurationProperties("planted")
public record MongoSettings(String prefix) {}
