/** What is done with watches and timers, and the ports that needs. */
@NullMarked
package vn.namro.notification.deadline.application;

import org.jspecify.annotations.NullMarked;
