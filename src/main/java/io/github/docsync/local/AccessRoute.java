package io.github.docsync.local;

/** The ways in. */
enum AccessRoute {
    /** The site's own address. */
    SITE,
    /** {@code api.atlassian.com}: OAuth and scoped tokens. */
    OAUTH,
    /** The gateway, which speaks OAuth to Confluence on its caller's behalf. */
    GATEWAY,
    /** The pages in the browser. */
    BROWSER
}
