/** A person's stay in the browser: who it is, until when, and what shows that a request comes from our page. */
@NullMarked
package vn.namro.web.session;

import org.jspecify.annotations.NullMarked;
