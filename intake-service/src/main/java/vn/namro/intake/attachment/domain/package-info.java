/** What a file must be to be attached. */
@NullMarked
package vn.namro.intake.attachment.domain;

import org.jspecify.annotations.NullMarked;
