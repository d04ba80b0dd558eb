/** What each person chose about messages, within what the law demands. */
@NullMarked
package vn.namro.notification.preference;

import org.jspecify.annotations.NullMarked;
