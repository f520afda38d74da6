package io.github.docsync.convert;

import io.github.docsync.model.ByteSource;
import io.github.docsync.model.DocPath;
import java.util.Optional;

/** A site on which every file and heading exists, nothing is published and everything can be browsed. */
final class AnySite implements SiteLookup {
    @Override
    public Optional<PageTarget> page(DocPath file) {
        return Optional.empty();
    }

    @Override
    public Optional<SiteFile> file(DocPath path) {
        return Optional.of(new SiteFile(path, "0".repeat(40), 0));
    }

    @Override
    public boolean isFolder(DocPath path) {
        return false;
    }

    @Override
    public ByteSource content(DocPath path) {
        return ByteSource.of(new byte[0]);
    }

    @Override
    public Optional<String> browseUrl(DocPath path) {
        return Optional.of("https://git.example/blob/main/" + path);
    }

    @Override
    public boolean isLinked(DocPath page, String headingId) {
        return false;
    }

    @Override
    public Optional<String> anchor(DocPath page, String fragment) {
        return Optional.of(fragment);
    }

    @Override
    public Optional<String> accountId(String userName) {
        return Optional.empty();
    }
}
