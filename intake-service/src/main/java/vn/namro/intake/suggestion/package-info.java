/** What an issue may be about: help for who files, never a rule. */
@NullMarked
package vn.namro.intake.suggestion;

import org.jspecify.annotations.NullMarked;
