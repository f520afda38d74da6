package io.github.docsync.importer;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.TitleFolding;
import io.github.docsync.reverse.Destinations;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files by the names that storage format has for them.
 *
 * @param pages by folded title
 * @param attachments of the page, by name
 * @param users names by account id
 */
record PageDestinations(Map<String, DocPath> pages, Map<String, DocPath> attachments, Map<String, String> users)
        implements Destinations {
    @Override
    public Optional<DocPath> page(String title, @Nullable String spaceKey) {
        return spaceKey == null ? Optional.ofNullable(pages.get(TitleFolding.fold(title))) : Optional.empty();
    }

    @Override
    public Optional<DocPath> attachment(String fileName) {
        return Optional.ofNullable(attachments.get(fileName));
    }

    @Override
    public Optional<String> user(String accountId) {
        return Optional.ofNullable(users.get(accountId));
    }
}
