package io.github.docsync.local.http;

/** Answers one kind of request. It runs in a transaction of its own. */
@FunctionalInterface
public interface Handler {
    HttpReply handle(Call call);
}
