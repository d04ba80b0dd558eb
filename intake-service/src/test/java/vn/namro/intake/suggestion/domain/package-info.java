@NullMarked
package vn.namro.intake.suggestion.domain;

import org.jspecify.annotations.NullMarked;
