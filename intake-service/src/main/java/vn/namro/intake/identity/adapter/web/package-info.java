/** Demo sign-ins of the local mode. */
@NullMarked
package vn.namro.intake.identity.adapter.web;

import org.jspecify.annotations.NullMarked;
