/** The plumbing that every service needs; see the packages below. */
@NullMarked
package vn.namro.platform;

import org.jspecify.annotations.NullMarked;
