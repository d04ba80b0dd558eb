package vn.namro.testing.planted.domainidentity.issue.domain;

import java.util.UUID;
import java.util.function.Supplier;

/** A domain class that makes identities, hidden in a method reference. */
class Issue {

    final Supplier<UUID> identities = UUID::randomUUID;
}
