/** What can be done with issues, and what that needs from outside. */
@NullMarked
package vn.namro.intake.issue.application;

import org.jspecify.annotations.NullMarked;
