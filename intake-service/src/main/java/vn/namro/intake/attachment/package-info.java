/** Files that people attach to issues. */
@NullMarked
package vn.namro.intake.attachment;

import org.jspecify.annotations.NullMarked;
