package vn.namro.testing.planted.clean;

import vn.namro.testing.planted.clean.issue.IssueConfiguration;

/** The root of the service. */
class CleanApplication {
    final Class<?> configuration = IssueConfiguration.class;
}
