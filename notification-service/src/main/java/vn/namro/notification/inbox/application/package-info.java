/** Reading an inbox, and where it is kept. */
@NullMarked
package vn.namro.notification.inbox.application;

import org.jspecify.annotations.NullMarked;
