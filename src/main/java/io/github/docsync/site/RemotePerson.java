package io.github.docsync.site;

import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param name as the site shows it; null where it shows none
 * @param email null where the person does not show it, as most do not
 */
public record RemotePerson(
        String accountId, @Nullable String name, @Nullable String email) {}
