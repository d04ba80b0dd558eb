/** Issues in MongoDB, with the events that they publish. */
@NullMarked
package vn.namro.intake.issue.adapter.mongo;

import org.jspecify.annotations.NullMarked;
