@NullMarked
package vn.namro.intake.attachment.domain;

import org.jspecify.annotations.NullMarked;
