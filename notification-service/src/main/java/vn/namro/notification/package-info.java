/** The service that watches deadlines, reminds, escalates and delivers every message. */
@NullMarked
package vn.namro.notification;

import org.jspecify.annotations.NullMarked;
