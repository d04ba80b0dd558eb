/** Suggestions over HTTP. */
@NullMarked
package vn.namro.intake.suggestion.adapter.web;

import org.jspecify.annotations.NullMarked;
