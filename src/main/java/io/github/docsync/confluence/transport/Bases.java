package io.github.docsync.confluence.transport;

import io.github.docsync.confluence.endpoint.Api;
import java.net.URI;

/** Where each API lives. */
@FunctionalInterface
public interface Bases {
    /** The API's base without a slash at its end. May have to ask for it first. */
    URI of(Api api);
}
