/** The responsibility matrix as a spreadsheet file. */
@NullMarked
package vn.namro.routing.responsibility.adapter.file;

import org.jspecify.annotations.NullMarked;
