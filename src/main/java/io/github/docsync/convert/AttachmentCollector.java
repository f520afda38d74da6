package io.github.docsync.convert;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.UnreadableContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that one page carries, each under a name of its own. Not thread-safe. */
public final class AttachmentCollector {
    private static final UnreadableContent CHANGED =
            new UnreadableContent("has changed since the page was converted", "run again");

    private final SiteLookup site;
    private final Map<DocPath, String> nameByPath = new HashMap<>();
    private final Map<String, Hash> hashByLowerName = new HashMap<>();
    private final Map<String, Attachment> byName = new LinkedHashMap<>();

    AttachmentCollector(SiteLookup site) {
        this.site = site;
    }

    /** Adds a file of the repository unless the page already carries it; returns its name on the page. */
    public String add(SiteFile file) {
        String known = nameByPath.get(file.path());
        if (known != null) {
            return known;
        }
        FileFacts facts = site.facts(file.path());
        ByteSource content = new ByteSource(
                facts.size(),
                facts.sha256(),
                CHANGED,
                () -> site.content(file.path()).open());
        String name = addContent(file.path(), file.path(), facts.sha256(), content);
        nameByPath.put(file.path(), name);
        return name;
    }

    /**
     * Adds something that was made for the page, such as a rendered diagram.
     *
     * @param identity what tells whether the page carries it already: of what it was made from, since its bytes may differ from
     *     machine to machine
     * @return its name on the page
     */
    public String add(String fileName, byte[] content, Hash identity) {
        return addContent(new DocPath(AttachmentNames.legal(fileName)), null, identity, ByteSource.of(content));
    }

    private String addContent(DocPath path, @Nullable DocPath file, Hash hash, ByteSource content) {
        for (String name : AttachmentNames.candidates(path)) {
            String lower = name.toLowerCase(Locale.ROOT);
            Hash taken = hashByLowerName.putIfAbsent(lower, hash);
            if (taken == null) {
                byName.put(name, new Attachment(name, MediaTypes.of(path), hash, file, content));
                return name;
            }
            if (taken.equals(hash) && byName.containsKey(name)) {
                return name;
            }
        }
        throw new IllegalStateException("no file name is free for " + path);
    }

    /** In the order of their first use. */
    public List<Attachment> list() {
        return new ArrayList<>(byName.values());
    }
}
