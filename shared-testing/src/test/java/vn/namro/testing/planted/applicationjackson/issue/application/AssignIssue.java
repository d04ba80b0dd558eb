package vn.namro.testing.planted.applicationjackson.issue.application;

import com.fasterxml.jackson.databind.JsonNode;

/** A port that takes JSON, hidden in an array. */
public interface AssignIssue {

    void assign(JsonNode[] issues);
}
