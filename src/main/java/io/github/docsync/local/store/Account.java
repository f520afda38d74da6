package io.github.docsync.local.store;

/** Somebody who reads or writes. */
public record Account(String accountId, String email, String name) {}
