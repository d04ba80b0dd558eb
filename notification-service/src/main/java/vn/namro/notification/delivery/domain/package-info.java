/** Messages and how they are worded. */
@NullMarked
package vn.namro.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
