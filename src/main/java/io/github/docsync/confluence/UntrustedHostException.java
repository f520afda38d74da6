package io.github.docsync.confluence;

/** A manifest names a site that the credentials of the environment are not sent to. */
public final class UntrustedHostException extends ConnectionSettingsException {
    private static final long serialVersionUID = 1;

    UntrustedHostException(String host) {
        super(
                "the credentials are not sent to " + host + ", which only the manifest names",
                "set CONFLUENCE_URL to the site, or add the host to " + TrustedHosts.VARIABLE);
    }
}
