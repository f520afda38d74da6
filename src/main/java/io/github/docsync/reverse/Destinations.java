package io.github.docsync.reverse;

import io.github.docsync.model.DocPath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the names in storage format are called in the repository. Answers must not change during a conversion. */
public interface Destinations {
    /**
     * The file of the page with that title.
     *
     * @param spaceKey {@code null} for the space of the page that links
     */
    Optional<DocPath> page(String title, @Nullable String spaceKey);

    /** The file that the page carries as an attachment of that name. */
    Optional<DocPath> attachment(String fileName);

    /** The name under which the manifest's {@code users} has the account, without the {@code @}. */
    Optional<String> user(String accountId);

    /** Nothing is known: every link to a page, file or person stays storage format. */
    static Destinations none() {
        return new Destinations() {
            @Override
            public Optional<DocPath> page(String title, @Nullable String spaceKey) {
                return Optional.empty();
            }

            @Override
            public Optional<DocPath> attachment(String fileName) {
                return Optional.empty();
            }

            @Override
            public Optional<String> user(String accountId) {
                return Optional.empty();
            }
        };
    }
}
