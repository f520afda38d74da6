package io.github.docsync.convert.dialect;

import io.github.docsync.manifest.DialectName;

/**
 * A dialect and where it holds.
 *
 * @param dialect which
 * @param scope where
 */
public record DialectInUse(Dialect dialect, DialectScope scope) {
    public DialectName name() {
        return dialect.name();
    }

    public LinkRules links() {
        return dialect.links(scope);
    }

    public GeneratedAddresses addresses() {
        return dialect.addresses(scope);
    }
}
