package vn.namro.testing.planted.adapterpeer.issue.adapter.web;

import vn.namro.testing.planted.adapterpeer.issue.adapter.mongo.MongoSettings;

/** An adapter that sees another one. */
record IssueController(MongoSettings settings) {}
