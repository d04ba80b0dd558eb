/** Payloads of the topic {@code namro.issues}: what enterprises did. */
@NullMarked
package vn.namro.events.issue;

import org.jspecify.annotations.NullMarked;
