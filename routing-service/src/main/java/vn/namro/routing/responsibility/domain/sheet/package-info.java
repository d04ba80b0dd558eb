/** The matrix as a sheet of rows and columns, which a clerk edits in a spreadsheet. */
@NullMarked
package vn.namro.routing.responsibility.domain.sheet;

import org.jspecify.annotations.NullMarked;
