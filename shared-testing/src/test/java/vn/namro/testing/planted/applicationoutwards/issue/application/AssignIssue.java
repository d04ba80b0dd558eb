package vn.namro.testing.planted.applicationoutwards.issue.application;

import vn.namro.testing.planted.applicationoutwards.issue.adapter.mongo.MongoSettings;

/** A port that speaks the language of an adapter. */
public interface AssignIssue {

    void assign(MongoSettings settings);
}
