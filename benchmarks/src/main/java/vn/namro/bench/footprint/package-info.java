/** How long a start takes and how much memory is held, beside a bare application of the same framework. */
@NullMarked
package vn.namro.bench.footprint;

import org.jspecify.annotations.NullMarked;
