/** A sound service that breaks no rule. */
@NullMarked
package vn.namro.testing.planted.clean.issue;

import org.jspecify.annotations.NullMarked;
