/** How often one client may ask. */
@NullMarked
package vn.namro.web.limit;

import org.jspecify.annotations.NullMarked;
