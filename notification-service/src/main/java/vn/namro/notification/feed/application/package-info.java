/** Giving out and taking back the calendar's secret address; showing the calendar. */
@NullMarked
package vn.namro.notification.feed.application;

import org.jspecify.annotations.NullMarked;
