@NullMarked
package vn.namro.intake.suggestion.adapter.file;

import org.jspecify.annotations.NullMarked;
