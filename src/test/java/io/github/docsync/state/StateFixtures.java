package io.github.docsync.state;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.RepositoryIdentity;
import io.github.docsync.site.PropertyReference;
import java.util.List;
import java.util.TreeMap;

/** States as runs leave them. */
public final class StateFixtures {
    private StateFixtures() {}

    public static PartHashes hashes(String seed) {
        return new PartHashes(
                brief(seed + "title"),
                brief(seed + "parent"),
                brief(seed + "body"),
                brief(seed + "labels"),
                brief(seed + "attachments"),
                brief(seed + "properties"),
                brief(seed + "order"));
    }

    public static PageState state(int number) {
        TreeMap<String, String> attachments = new TreeMap<>();
        attachments.put("a.png", Hash.of("a" + number).hex());
        return new PageState(
                "handbook",
                DocPath.of("docs/section-" + number % 40 + "/page-" + number + ".md"),
                false,
                Integer.toString(98000 + number),
                "DOCS",
                "3f2a91c",
                new RepositoryIdentity("1b2c3d4", "github.com/acme/handbook"),
                Hash.of("blob" + number).hex().substring(0, 40),
                hashes("page" + number),
                3,
                1_764_000_000_000L + number,
                brief("stored" + number),
                "Page " + number,
                "98000",
                List.of("docs-as-code"),
                attachments,
                new TreeMap<>(),
                new TreeMap<>());
    }

    public static RecordedState row(int number) {
        return new RecordedState(state(number), new PropertyReference(Integer.toString(500_000 + number), 2));
    }

    private static String brief(String text) {
        return PartHashes.brief(Hash.of(text));
    }
}
