package io.github.docsync.plan;

/**
 * What to do with each kind of write.
 *
 * @param <T> what comes of it
 */
public interface WriteVisitor<T> {
    T create(CreatePage action);

    T update(UpdatePage action);
}
