/** Who reads and writes: tokens, roles, and what each may see. */
@NullMarked
package vn.namro.platform.security;

import org.jspecify.annotations.NullMarked;
