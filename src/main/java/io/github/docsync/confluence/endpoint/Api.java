package io.github.docsync.confluence.endpoint;

/** The bases that paths are relative to. Where each lives depends on the way in: site, api.atlassian.com or gateway. */
public enum Api {
    /** Confluence's REST API v2, {@code …/wiki/api/v2}. */
    V2,
    /** Those calls of Confluence's REST API v1 that are still alive, {@code …/wiki/rest/api}. Writes need {@code X-Atlassian-Token}. */
    V1,
    /** The site itself, {@code …/wiki}. */
    WIKI,
    /** The site's host, asked for its cloud id without credentials. */
    SITE_ROOT,
    /** Atlassian's OAuth 2.0 endpoints, {@code https://api.atlassian.com}. */
    OAUTH,
    /** The control plane of the Maton gateway. */
    CONTROL
}
