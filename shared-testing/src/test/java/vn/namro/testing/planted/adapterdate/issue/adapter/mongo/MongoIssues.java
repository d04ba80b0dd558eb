package vn.namro.testing.planted.adapterdate.issue.adapter.mongo;

import java.util.Date;

/** An adapter that reads the machine's time in an old-fashioned way. */
class MongoIssues {

    @SuppressWarnings("JavaUtilDate")
    final Date today = new Date();
}
