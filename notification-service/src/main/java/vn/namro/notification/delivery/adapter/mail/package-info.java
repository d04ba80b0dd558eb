/** Mail by SMTP, or as files for the local mode, and pages that show these. */
@NullMarked
package vn.namro.notification.delivery.adapter.mail;

import org.jspecify.annotations.NullMarked;
