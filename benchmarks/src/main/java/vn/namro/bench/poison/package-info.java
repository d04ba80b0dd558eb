/** Keys that cannot be sent or applied: what they do to all others, and where they end. */
@NullMarked
package vn.namro.bench.poison;

import org.jspecify.annotations.NullMarked;
