package io.github.docsync.source;

/** What an exception of a library says, in one line. */
final class Causes {
    private Causes() {}

    static String of(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message).strip();
    }

    static SourceException broken(String what, Throwable e) {
        return new SourceException(
                what + " cannot be read: " + of(e),
                "run 'git fsck' and 'git status' there and fix what they report",
                e);
    }
}
