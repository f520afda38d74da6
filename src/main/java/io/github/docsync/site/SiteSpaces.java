package io.github.docsync.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Spaces, and the folders in them. */
public interface SiteSpaces {
    /** The spaces with these keys, compared without case; those that do not exist or may not be seen are left out. */
    List<RemoteSpace> withKeys(Collection<String> keys);

    /** The space with that id; empty where there is none or it may not be seen. */
    Optional<RemoteSpace> find(String id);

    /** The folder with that id; empty where there is none or it may not be seen. */
    Optional<RemoteFolder> folder(String id);

    /** What the caller may do in the space, of that which publishing may need. */
    Set<SpaceRight> rights(String spaceId);

    /** Whether anything can be seen at all, which "not found" leaves open. */
    Visibility visibility(String spaceId);

    /** What stands behind something that was not found. */
    enum Visibility {
        /** Nothing speaks against the credentials and the space. */
        OPEN,
        /** The account is known and may not see the space. */
        SPACE_HIDDEN,
        /** Confluence takes the caller for nobody. */
        NOT_SIGNED_IN
    }
}
