/** Hears of changes of the catalogue. */
@NullMarked
package vn.namro.notification.catalog.adapter.kafka;

import org.jspecify.annotations.NullMarked;
