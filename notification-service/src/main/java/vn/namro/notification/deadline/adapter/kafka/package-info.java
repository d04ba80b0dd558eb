/** Hears of assignments and of issues in triage. */
@NullMarked
package vn.namro.notification.deadline.adapter.kafka;

import org.jspecify.annotations.NullMarked;
