package io.github.docsync.convert.diagram;

/** Draws one language. Safe for several threads; {@link #close()} frees what it started. */
interface DiagramEngine extends AutoCloseable {
    /** Names the engine and everything else that decides how a picture looks; part of each picture's key. */
    String version();

    /**
     * Draws.
     *
     * @return a PNG with twice the pixels that it is to be shown with
     * @throws DiagramException if the source has a mistake or takes too long
     * @throws EngineException if nothing can be drawn here
     * @throws BusyException if the machine had no time for it
     */
    byte[] draw(DiagramKind kind, String source) throws DiagramException, EngineException, BusyException;

    @Override
    default void close() {}
}
