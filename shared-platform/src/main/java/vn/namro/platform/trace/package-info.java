/** What followed from what: spans for whoever traces the system, and the correlation id on every line of its logs. */
@NullMarked
package vn.namro.platform.trace;

import org.jspecify.annotations.NullMarked;
