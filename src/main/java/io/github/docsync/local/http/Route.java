package io.github.docsync.local.http;

import java.util.List;

/**
 * What a request reaches.
 *
 * @param scopes the scopes that a Bearer caller needs, any one of which will do; empty where none is asked for
 */
public record Route(List<String> scopes, Handler handler) {}
