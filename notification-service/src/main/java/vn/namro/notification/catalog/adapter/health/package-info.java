/** Says whether enough of the catalogue is known to work with. */
@NullMarked
package vn.namro.notification.catalog.adapter.health;

import org.jspecify.annotations.NullMarked;
