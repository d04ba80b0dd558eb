package vn.namro.testing.planted.applicationspring.issue.application;

import org.springframework.stereotype.Service;

/** A use case that is a Spring bean. */
@Service
public class AssignIssue {}
