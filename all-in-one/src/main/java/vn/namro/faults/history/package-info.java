/** What a run saw, and the invariants that decide about it. */
@NullMarked
package vn.namro.faults.history;

import org.jspecify.annotations.NullMarked;
