package io.github.docsync.pull;

/** A stretch of the tokens of an old line, and of those that stand there now. */
record Hunk(int oldStart, int oldEnd, int newStart, int newEnd) {}
