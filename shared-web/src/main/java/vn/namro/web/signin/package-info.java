/** How a person comes in and goes out: through an OpenID Connect provider, or as one of the demo people. */
@NullMarked
package vn.namro.web.signin;

import org.jspecify.annotations.NullMarked;
