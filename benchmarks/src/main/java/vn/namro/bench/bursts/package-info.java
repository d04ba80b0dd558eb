/** What becomes of lifecycles that come in bursts, whether or not those before have been answered. */
@NullMarked
package vn.namro.bench.bursts;

import org.jspecify.annotations.NullMarked;
