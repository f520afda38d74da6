package io.github.docsync.plan;

/**
 * What was decided on a page's attachments or properties, each of which is decided on by itself.
 *
 * @param changes what is to be done
 * @param keeps whether Git changed one that is left to a person
 * @param <C> how changes of that kind are told
 */
record DecidedItems<C>(C changes, boolean keeps) {}
