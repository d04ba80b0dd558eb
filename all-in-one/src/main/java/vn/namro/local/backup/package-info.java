/** Copies of the local system's data: into one file, and from there back again. */
@NullMarked
package vn.namro.local.backup;

import org.jspecify.annotations.NullMarked;
