package io.github.docsync.convert.dialect;

/** Says what becomes of a generator's constructs. Immutable and thread-safe. */
@FunctionalInterface
interface TagTranslator {
    Translation translate(TagElement element);
}
