/** Activated matrix versions in MongoDB. */
@NullMarked
package vn.namro.routing.responsibility.adapter.mongo;

import org.jspecify.annotations.NullMarked;
