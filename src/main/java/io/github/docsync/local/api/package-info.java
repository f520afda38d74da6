/** The REST API: one class per family of resources, v2 and the surviving v1 calls. */
@NullMarked
package io.github.docsync.local.api;

import org.jspecify.annotations.NullMarked;
