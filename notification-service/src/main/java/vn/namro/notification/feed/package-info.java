/** The deadlines of one officer as a calendar that calendar programs read. */
@NullMarked
package vn.namro.notification.feed;

import org.jspecify.annotations.NullMarked;
