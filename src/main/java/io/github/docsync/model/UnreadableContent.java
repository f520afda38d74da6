package io.github.docsync.model;

/**
 * Why the content of a file that is listed cannot be read on this machine.
 *
 * @param problem what is wrong, as the end of a sentence about the file, without a closing full stop
 * @param remedy what to do about it, without a closing full stop
 */
public record UnreadableContent(String problem, String remedy) {}
