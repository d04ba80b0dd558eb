/** Decision tables of any kind, compiled to bitmaps. */
@NullMarked
package vn.namro.routing.responsibility.domain.table;

import org.jspecify.annotations.NullMarked;
