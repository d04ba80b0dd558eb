/** Choices in MongoDB. */
@NullMarked
package vn.namro.notification.preference.adapter.mongo;

import org.jspecify.annotations.NullMarked;
