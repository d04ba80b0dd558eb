/** Keeps watches and timers in MongoDB. */
@NullMarked
package vn.namro.notification.deadline.adapter.mongo;

import org.jspecify.annotations.NullMarked;
