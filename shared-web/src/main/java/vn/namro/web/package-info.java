/** What the pages of all services share: sign-in and sessions, the shell, parts, styles, limits of rate. */
@NullMarked
package vn.namro.web;

import org.jspecify.annotations.NullMarked;
