/** Load under real faults, and what it does to the promises: {@code ./namro faults}. */
@NullMarked
package vn.namro.faults;

import org.jspecify.annotations.NullMarked;
