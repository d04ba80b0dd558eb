/** How an instance comes to its end without anybody noticing: out of the balancer first, then to the end of its work. */
@NullMarked
package vn.namro.platform.stop;

import org.jspecify.annotations.NullMarked;
