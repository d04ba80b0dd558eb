/** A sound service that breaks no rule. */
@NullMarked
package vn.namro.testing.planted.clean.issue.application;

import org.jspecify.annotations.NullMarked;
