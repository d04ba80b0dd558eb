/** Receives and reads attached files. */
@NullMarked
package vn.namro.intake.attachment.application;

import org.jspecify.annotations.NullMarked;
