/** The words that lead to categories, as they are shipped. */
@NullMarked
package vn.namro.intake.suggestion.adapter.file;

import org.jspecify.annotations.NullMarked;
