/** Which instance works on which shard, fenced by epochs. */
@NullMarked
package vn.namro.platform.lease;

import org.jspecify.annotations.NullMarked;
