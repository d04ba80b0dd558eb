/** The MongoDB-protocol server: mongo-java-server with indexes, a journal and replies that wait for the disk. */
@NullMarked
package vn.namro.embedded.mongo;

import org.jspecify.annotations.NullMarked;
