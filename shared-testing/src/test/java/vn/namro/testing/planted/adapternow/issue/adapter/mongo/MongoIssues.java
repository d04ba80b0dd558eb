package vn.namro.testing.planted.adapternow.issue.adapter.mongo;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** An adapter that reads the machine's time. */
class MongoIssues {

    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
}
