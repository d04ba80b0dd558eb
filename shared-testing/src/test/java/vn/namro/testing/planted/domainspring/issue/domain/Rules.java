package vn.namro.testing.planted.domainspring.issue.domain;

import org.springframework.stereotype.Component;

/** A domain class that is a Spring bean. */
@Component
class Rules {}
