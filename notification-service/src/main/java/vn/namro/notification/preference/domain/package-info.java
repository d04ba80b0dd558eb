/** Choices about messages, and what cannot be chosen. */
@NullMarked
package vn.namro.notification.preference.domain;

import org.jspecify.annotations.NullMarked;
