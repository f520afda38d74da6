package io.github.docsync.convert.diagram;

import io.github.docsync.model.Hash;

/** What became of a diagram's source. */
public sealed interface Drawing {
    /** A picture. No record, because an array is no value. */
    final class Picture implements Drawing {
        private final byte[] png;
        private final int width;
        private final int height;
        private final Hash key;

        Picture(byte[] png, int width, int height, Hash key) {
            this.png = png;
            this.width = width;
            this.height = height;
            this.key = key;
        }

        /** The file, with twice as many pixels in each direction as it is to be shown with, so that it is sharp. */
        public byte[] png() {
            return png;
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
