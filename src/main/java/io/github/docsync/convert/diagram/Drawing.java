package io.github.docsync.convert.diagram;

import io.github.docsync.model.Hash;

/** What became of a diagram's source. */
public sealed interface Drawing {
    /** A picture. Not a record, because an array is not a value. */
    final class Picture implements Drawing {
        private final byte[] file;
        private final String extension;
        private final int width;
        private final int height;
        private final Hash key;

        Picture(byte[] file, String extension, int width, int height, Hash key) {
            this.file = file;
            this.extension = extension;
            this.width = width;
            this.height = height;
            this.key = key;
        }

        /** A PNG with twice as many pixels in each direction as it is to be shown with, so that it is sharp, or an SVG. */
        public byte[] file() {
            return file;
        }

        /** What the file's name ends in: {@code png} or {@code svg}. */
        public String extension() {
            return extension;
        }

        /** As it is to be shown, in CSS pixels. */
        public int width() {
            return width;
        }

        /** As it is to be shown, in CSS pixels. */
        public int height() {
            return height;
        }

        /**
         * The hash of kind, engine, settings and source. It stands for the picture: another machine may draw the same source a little
         * differently, and that must not be uploaded anew.
         */
        public Hash key() {
            return key;
        }
    }

    /**
     * The source has a mistake.
     *
     * @param line the line of the source, from 1; 0 where the engine does not say
     */
    record Mistake(String message, int line) implements Drawing {}

    /**
     * What draws here does not know this kind of diagram; nothing need be wrong with the source.
     *
     * @param problem which kind
     */
    record UnknownKind(String problem) implements Drawing {}

    /**
     * This machine was too busy to draw it; nothing is wrong with the source.
     *
     * @param problem what happened
     */
    record Unfinished(String problem) implements Drawing {}

    /**
     * There is no engine here that could draw it.
     *
     * @param problem what is missing
     * @param remedy what to install or set
     */
    record Unavailable(String problem, String remedy) implements Drawing {}
}
