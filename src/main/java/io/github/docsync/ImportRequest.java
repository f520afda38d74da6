package io.github.docsync;

import io.github.docsync.confluence.transport.RequestListener;
import io.github.docsync.importer.ImportOptions;

/**
 * What a front door asks {@link DocSync#importSpace} for.
 *
 * @param options what to import, and where to
 * @param environment the environment's variables
 * @param requests watches the requests to Confluence
 */
public record ImportRequest(ImportOptions options, SyncRequest.Environment environment, RequestListener requests) {}
