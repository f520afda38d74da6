package io.github.docsync.site;

import io.github.docsync.storage.canonical.StorageBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A site in memory with one space {@code DOCS}, for tests of the engine without HTTP. It answers as {@link SiteContract} says, which it
 * shares with the real one. Time stands still but for a second with each version.
 */
public final class MemorySite implements Site {
    /** The id of its space. */
    public static final String SPACE_ID = "1";

    /** The id of the space's homepage. */
    public static final String HOME = "10";

    final List<MemoryContent> contents = new ArrayList<>();
    final MemoryFaults faults = new MemoryFaults();
    private final MemoryComments comments = new MemoryComments(this);
    private int ids = 100;
    private Instant clock = Instant.parse("2026-11-28T12:00:00Z");

    public MemorySite() {
        MemoryContent home = new MemoryContent(SiteContent.Kind.PAGE, HOME, SPACE_ID, null);
        home.versions.add(new MemoryContent.Version("Documentation", "", "", tick()));
        contents.add(home);
    }

    /** Puts a page there as it is told, with versions before it up to its number. */
    public void put(RemotePage page, StorageBody body) {
        MemoryContent content = new MemoryContent(SiteContent.Kind.PAGE, page.id(), page.spaceId(), page.parentId());
        content.status = page.status();
        for (int number = 1; number <= page.version(); number++) {
            String message = number == page.version() && page.message() != null ? page.message() : "";
            content.versions.add(new MemoryContent.Version(page.title(), body.text(), message, tick()));
        }
        contents.add(content);
    }

    /** Puts an attachment there as it is told, without bytes. */
    public void put(String pageId, RemoteAttachment attachment) {
        existing(pageId, "put attachment").attachments.put(attachment.name(), attachment);
    }

    /** Makes calls go wrong. */
    public MemoryFaults faults() {
        return faults;
    }

    /** Marks text that lost its marker. */
    public void addDangling(String reference, String text) {
        comments.addDangling(reference, text);
    }

    synchronized String newId() {
        ids++;
        return Integer.toString(ids);
    }

    synchronized Instant tick() {
        clock = clock.plusSeconds(1);
        return clock;
    }

    Optional<MemoryContent> content(String id) {
        synchronized (contents) {
            return contents.stream().filter(content -> content.id.equals(id)).findFirst();
        }
    }

    MemoryContent existing(String id, String attempted) {
        return content(id).orElseThrow(() -> MemoryFaults.missing(attempted));
    }

    @Override
    public SitePages pages() {
        return new MemoryPages(this);
    }

    @Override
    public SiteAttachments attachments() {
        return new MemoryAttachments(this);
    }

    @Override
    public SiteLabels labels() {
        return new SiteLabels() {
            @Override
            public SortedSet<String> of(SiteContent page) {
                return new TreeSet<>(existing(page.id(), "read labels").labels);
            }

            @Override
            public SortedSet<String> global(SiteContent page) {
                return of(page);
            }

            @Override
            public Set<String> pagesWith(String label, String spaceKey) {
                Set<String> ids = new TreeSet<>();
                contents.stream()
                        .filter(content -> content.labels.contains(label))
                        .forEach(content -> ids.add(content.id));
                return ids;
            }

            @Override
            public void add(String contentId, Collection<String> names) {
                if (!names.isEmpty()) {
                    faults.write(
                            "add labels",
                            () -> existing(contentId, "add labels").labels.addAll(names));
                }
            }

            @Override
            public void remove(String contentId, String name) {
                faults.write(
                        "remove label",
                        () -> existing(contentId, "remove label").labels.remove(name));
            }
        };
    }

    @Override
    public SiteProperties properties() {
        return new MemoryProperties(this);
    }

    @Override
    public SiteSpaces spaces() {
        RemoteSpace docs = new RemoteSpace(SPACE_ID, "DOCS", "Documentation", HOME);
        return new SiteSpaces() {
            @Override
            public List<RemoteSpace> withKeys(Collection<String> keys) {
                return keys.stream().anyMatch(docs.key()::equalsIgnoreCase) ? List.of(docs) : List.of();
            }

            @Override
            public Optional<RemoteSpace> find(String id) {
                return id.equals(SPACE_ID) ? Optional.of(docs) : Optional.empty();
            }

            @Override
            public Optional<RemoteFolder> folder(String id) {
                return content(id)
                        .filter(content -> content.kind == SiteContent.Kind.FOLDER)
                        .map(content -> new RemoteFolder(id, content.status, content.spaceId));
            }

            @Override
            public Set<SpaceRight> rights(String spaceId) {
                return EnumSet.allOf(SpaceRight.class);
            }

            @Override
            public Visibility visibility(String spaceId) {
                return spaceId.equals(SPACE_ID) ? Visibility.OPEN : Visibility.SPACE_HIDDEN;
            }
        };
    }

    @Override
    public MemoryComments comments() {
        return comments;
    }

    @Override
    public SitePeople people() {
        return ids -> ids.contains(MemoryComments.ADA.accountId()) ? List.of(MemoryComments.ADA) : List.of();
    }

    @Override
    public String url() {
        return "https://memory.example/wiki";
    }

    @Override
    public long requests() {
        return faults.writes().size();
    }

    @Override
    public Instant now() {
        return clock;
    }
}
