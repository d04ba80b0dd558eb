/** Payloads of the topic {@code namro.deadlines}: what was reminded, missed and escalated. */
@NullMarked
package vn.namro.events.deadline;

import org.jspecify.annotations.NullMarked;
