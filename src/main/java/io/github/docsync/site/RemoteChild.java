package io.github.docsync.site;

/** What hangs right under a page: a page, a folder, a whiteboard or the like. */
public record RemoteChild(String id, ContentStatus status, String title) {}
