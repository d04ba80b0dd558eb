/** Issues: filed, looked up, and followed from the assignments that routing publishes. */
@NullMarked
package vn.namro.intake.issue;

import org.jspecify.annotations.NullMarked;
