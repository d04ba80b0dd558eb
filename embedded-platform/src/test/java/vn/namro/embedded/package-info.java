/** Broker and database as their users see them. */
@NullMarked
package vn.namro.embedded;

import org.jspecify.annotations.NullMarked;
