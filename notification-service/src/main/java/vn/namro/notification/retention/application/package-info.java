/** What is removed, and when. */
@NullMarked
package vn.namro.notification.retention.application;

import org.jspecify.annotations.NullMarked;
