/** The shell around every page, what it is drawn with, and pages for refusals. */
@NullMarked
package vn.namro.web.page;

import org.jspecify.annotations.NullMarked;
