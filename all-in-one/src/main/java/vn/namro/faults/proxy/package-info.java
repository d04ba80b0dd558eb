/** A TCP proxy that can fail. */
@NullMarked
package vn.namro.faults.proxy;

import org.jspecify.annotations.NullMarked;
