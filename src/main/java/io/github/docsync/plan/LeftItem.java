package io.github.docsync.plan;

/**
 * An attachment or a property of ours that a person changed, and that is left so.
 *
 * @param gitChanged whether Git changed it as well
 * @param what what the person did
 */
record LeftItem(boolean gitChanged, Observation what) {}
