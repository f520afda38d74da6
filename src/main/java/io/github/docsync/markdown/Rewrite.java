package io.github.docsync.markdown;

/** Replaces pieces of a text, from its beginning to its end, and keeps account of where the rest comes from. Not thread-safe. */
public final class Rewrite {
    private final MappedText source;
    private final MappedText.Builder result = new MappedText.Builder();
    private int done;
    private boolean changed;

    public Rewrite(MappedText source) {
        this.source = source;
    }

    /**
     * Puts text in the place of the characters from {@code from} to {@code to}.
     *
     * @param from not before the end of what was replaced last
     */
    public void replace(int from, int to, String made) {
        keepUpTo(from);
        result.append(made, source, from);
        done = to;
        changed = true;
    }

    /** As {@link #replace(int, int, String)}, with text that has an origin of its own. */
    public void replace(int from, int to, MappedText included) {
        keepUpTo(from);
        result.append(included, 0, included.text().length());
        done = to;
        changed = true;
    }

    private void keepUpTo(int from) {
        if (from < done) {
            throw new IllegalArgumentException("at " + from + ", but what lies before " + done + " is done");
        }
        result.append(source, done, from);
    }

    /** How far the text has been replaced. */
    public int done() {
        return done;
    }

    /** The text with everything replaced. */
    public MappedText result() {
        if (!changed) {
            return source;
        }
        result.append(source, done, source.text().length());
        return result.build();
    }
}
