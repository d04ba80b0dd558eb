/** Issues over HTTP, in the reader's language. */
@NullMarked
package vn.namro.intake.issue.adapter.web;

import org.jspecify.annotations.NullMarked;
