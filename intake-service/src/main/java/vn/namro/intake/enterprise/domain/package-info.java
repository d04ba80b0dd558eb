/** Who files: an enterprise, known by its tax code. */
@NullMarked
package vn.namro.intake.enterprise.domain;

import org.jspecify.annotations.NullMarked;
