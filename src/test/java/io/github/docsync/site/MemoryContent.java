package io.github.docsync.site;

import io.github.docsync.storage.canonical.StoredBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One piece of content of a {@link MemorySite} with all that belongs to it. */
final class MemoryContent {
    /** A version of a page. */
    record Version(String title, String body, String message, Instant at) {}

    final SiteContent.Kind kind;
    final String id;
    String spaceId;
    String parentId;
    ContentStatus status = ContentStatus.CURRENT;
    final List<Version> versions = new ArrayList<>();
    final TreeSet<String> labels = new TreeSet<>();
    final Map<String, RemoteAttachment> attachments = new LinkedHashMap<>();
    final Map<String, byte[]> bytes = new LinkedHashMap<>();
    final Map<String, RemoteProperty> properties = new LinkedHashMap<>();

    MemoryContent(SiteContent.Kind kind, String id, String spaceId, String parentId) {
        this.kind = kind;
        this.id = id;
        this.spaceId = spaceId;
        this.parentId = parentId;
    }

    String title() {
        return last().title();
    }

    Version last() {
        return versions.get(versions.size() - 1);
    }

    RemotePage page() {
        return page(versions.size());
    }

    RemotePage page(int number) {
        Version version = versions.get(number - 1);
        return new RemotePage(
                id,
                kind == SiteContent.Kind.BLOG_POST,
                status,
                version.title(),
                spaceId,
                parentId,
                RemotePage.ParentKind.PAGE,
                null,
                number,
                version.at().toEpochMilli(),
                version.message(),
                false);
    }

    StoredPage stored(int number, boolean withBody) {
        return new StoredPage(
                page(number), withBody ? StoredBody.of(versions.get(number - 1).body()) : null);
    }

    /** The answer to a write. */
    StoredPage written(StoredBody sent) {
        return new StoredPage(page(), StoredBody.of(last().body(), sent));
    }

    StoredPage stored(boolean withBody) {
        return stored(versions.size(), withBody);
    }
}
