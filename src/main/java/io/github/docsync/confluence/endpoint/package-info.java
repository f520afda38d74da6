/**
 * Every call of the REST APIs as an immutable value: method, path, query, body, how to read the answer, and a phrase that says what it
 * does. Nothing here opens a socket.
 */
@NullMarked
package io.github.docsync.confluence.endpoint;

import org.jspecify.annotations.NullMarked;
