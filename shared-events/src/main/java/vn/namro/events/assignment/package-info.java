/** Payloads of the topic {@code namro.assignments}: who became responsible for what, until when. */
@NullMarked
package vn.namro.events.assignment;

import org.jspecify.annotations.NullMarked;
