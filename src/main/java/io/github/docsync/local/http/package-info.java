/** Requests and replies of the local Confluence, its routes and its error bodies. */
@NullMarked
package io.github.docsync.local.http;

import org.jspecify.annotations.NullMarked;
