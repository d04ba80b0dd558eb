/** Agencies, the people who hold their positions, and who took over from whom. */
@NullMarked
package vn.namro.notification.catalog.domain;

import org.jspecify.annotations.NullMarked;
