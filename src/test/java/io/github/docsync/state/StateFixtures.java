package io.github.docsync.state;

import io.github.docsync.model.DocPath;
import io.github.docsync.model.Hash;
import io.github.docsync.model.RepositoryIdentity;
import io.github.docsync.site.PropertyReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** States as runs leave them. */
public final class StateFixtures {
    private static final List<String> WORDS =
            List.of(("access account admin alert application authentication backup billing branch browser build cache"
                            + " certificate chart client cluster command compute config connection container controller credential"
                            + " dashboard database debug default deployment developer disaster domain environment event export"
                            + " extension feature filter firewall gateway generator getting-started group health hook identity"
                            + " image import ingress install integration keycloak label ldap limit log manifest metric migration"
                            + " monitor namespace network notification operator overview password permission pipeline plugin"
                            + " policy project proxy queue quota recovery reference release repository resource restore role"
                            + " rollback scaling schedule secret security server service session settings source storage sync"
                            + " template tenant test token tracing troubleshooting update upgrade user variable version volume"
                            + " webhook window")
                    .split(" "));

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

    /**
     * Rows such as documentation of a real product leaves: about 15 characters of a file's name are its own, every other title says more than
     * the name, a tenth of the pages has three pictures, and Confluence stores two of three bodies in its own way.
     */
    public static List<RecordedState> documentation(int pages) {
        Random random = new Random(18);
        SortedSet<String> paths = new TreeSet<>();
        for (int number = 0; number < pages; number++) {
            paths.add("docs/" + WORDS.get(number / 23) + "/" + words(random, 2, "-") + "-" + number % 23 + ".md");
        }
        List<RecordedState> rows = new ArrayList<>();
        String before = "";
        for (String path : paths) {
            int number = rows.size();
            DocPath folder = DocPath.of(path).folder();
            boolean first = !before.startsWith(folder + "/");
            String title = number % 2 == 0
                    ? DocPath.of(path).baseName().replace('-', ' ') + " for " + words(random, 1, " ")
                    : "Guide to " + words(random, 3, " ") + " " + number;
            TreeMap<String, String> pictures = new TreeMap<>();
            for (int picture = 0; picture < (number % 10 == 0 ? 3 : 0); picture++) {
                pictures.put(
                        words(random, 2, "-") + ".png",
                        Hash.of(number + " " + picture).hex());
            }
            String body = brief("body" + number);
            rows.add(new RecordedState(
                    new PageState(
                            "handbook",
                            DocPath.of(path),
                            false,
                            Integer.toString(98_000 + 3 * number + random.nextInt(3)),
                            "DOCS",
                            "3f2a91c",
                            new RepositoryIdentity("1b2c3d4", "github.com/acme/handbook"),
                            Hash.of("blob" + number).hex().substring(0, 12),
                            new PartHashes(
                                    PartHashes.ofTitle(title),
                                    brief("parent" + folder),
                                    body,
                                    brief("labels"),
                                    brief(pictures.toString()),
                                    brief("properties"),
                                    brief(first ? "" : before)),
                            number % 4 == 0 ? 2 : 1,
                            1_764_000_000_000L + number * 550L + random.nextInt(550),
                            BodyHash.FORM + (number % 3 == 0 ? body : brief("stored" + number)),
                            title,
                            Integer.toString(97_000 + WORDS.indexOf(folder.name())),
                            List.of(),
                            pictures,
                            new TreeMap<>(),
                            new TreeMap<>()),
                    new PropertyReference(Integer.toString(98_001 + 3 * number + random.nextInt(3)), 1)));
            before = path;
        }
        return rows;
    }

    private static String words(Random random, int count, String between) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(count)
                .collect(Collectors.joining(between));
    }

    private static String brief(String text) {
        return PartHashes.brief(Hash.of(text));
    }
}
