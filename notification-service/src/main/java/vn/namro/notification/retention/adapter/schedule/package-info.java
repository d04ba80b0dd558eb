/** The loop that removes. */
@NullMarked
package vn.namro.notification.retention.adapter.schedule;

import org.jspecify.annotations.NullMarked;
