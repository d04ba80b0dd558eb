/** How a text leads to categories. */
@NullMarked
package vn.namro.intake.suggestion.domain;

import org.jspecify.annotations.NullMarked;
