package io.github.docsync.site;

import java.util.Collection;
import java.util.List;

/** Whoever has an account. */
public interface SitePeople {
    /** The people with these account ids, in few requests; those that are not known or may not be seen are left out. */
    List<RemotePerson> withIds(Collection<String> accountIds);
}
