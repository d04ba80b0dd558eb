@NullMarked
package vn.namro.web;

import org.jspecify.annotations.NullMarked;
