package io.github.docsync.importer;

import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.endpoint.PageFilter;
import io.github.docsync.confluence.error.ConfluenceException;
import io.github.docsync.confluence.error.NotFoundException;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.BodyFormat;
import io.github.docsync.confluence.wire.Descendant;
import io.github.docsync.confluence.wire.Label;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.PageStatus;
import io.github.docsync.confluence.wire.Space;
import io.github.docsync.confluence.wire.User;
import io.github.docsync.manifest.LabelName;
import io.github.docsync.storage.OwnSpace;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is to be imported. Writes nothing to Confluence. */
final class SpaceReader {
    private static final int IN_FLIGHT = 8;
    /** As deep as one request for descendants reaches. */
    private static final int DEPTH = 10;

    private static final Pattern ACCOUNT = Pattern.compile("ri:account-id=\"([A-Za-z0-9:_-]{1,128})\"");

    private final ConfluenceClient client;
    private final AttachmentChoice choice;

    SpaceReader(ConfluenceClient client, AttachmentChoice choice) {
        this.client = client;
        this.choice = choice;
    }

    /** @throws ImportException if there is no such space or page */
    FoundSpace read(String target) {
        Page top = target.matches("[0-9]{1,19}") ? page(target) : null;
        Space space;
        List<Page> pages;
        if (top != null) {
            space = client.spaces().get(top.spaceId());
            pages = client.pages().byIds(below(top.id()), Set.of(PageStatus.CURRENT), BodyFormat.STORAGE);
        } else {
            space = client.spaces()
                    .byKey(target)
                    .orElseThrow(() -> new ImportException("there is no space '" + target
                            + "' that these credentials may read; list the spaces with: docsync spaces list"));
            PageFilter current =
                    PageFilter.all().withStatuses(Set.of(PageStatus.CURRENT)).withBody(BodyFormat.STORAGE);
            pages = client.pages().inSpace(space.id(), null, current).toList();
        }
        List<ImportRemark> remarks = new ArrayList<>();
        List<Page> wanted = new ArrayList<>();
        for (Page page : pages) {
            if (page.status() == PageStatus.CURRENT && page.isLive()) {
                remarks.add(
                        new ImportRemark(
                                ImportRemark.Kind.LIVE_DOCUMENT,
                                page.id(),
                                page.title(),
                                "is a live document, whose body cannot be read reliably, and was left out; turn it into a page"));
            } else if (page.status() == PageStatus.CURRENT) {
                wanted.add(page);
            }
        }
        return new FoundSpace(space, top, details(wanted, space.key()), users(wanted), remarks);
    }

    private @Nullable Page page(String id) {
        try {
            Page page = client.pages().get(id, null);
            if (page.status() != PageStatus.CURRENT) {
                throw new ImportException("the page " + id + " is "
                        + page.status().wireName() + "; restore it in Confluence, or name another page");
            }
            return page;
        } catch (NotFoundException e) {
            return null;
        }
    }

    /** The page and those below it; what hangs deeper than one request reaches is asked for from there. */
    private Set<String> below(String top) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(top);
        Deque<Descendant> deep = new ArrayDeque<>();
        collect(client.pages().descendants(top, DEPTH), ids, deep);
        while (!deep.isEmpty()) {
            Descendant row = deep.pop();
            boolean folder = "folder".equals(row.type());
            collect(
                    folder
                            ? client.folders().descendants(row.id(), DEPTH)
                            : client.pages().descendants(row.id(), DEPTH),
                    ids,
                    deep);
        }
        return ids;
    }

    private static void collect(Iterable<Descendant> rows, Set<String> ids, Deque<Descendant> deep) {
        for (Descendant row : rows) {
            boolean page = row.type() == null || row.type().equals("page");
            boolean added = !page || ids.add(row.id());
            if (added && row.depth() == DEPTH && (page || "folder".equals(row.type()))) {
                deep.push(row);
            }
        }
    }

    private List<FoundPage> details(List<Page> pages, String spaceKey) {
        ExecutorService executor = Executors.newFixedThreadPool(IN_FLIGHT);
        try {
            List<Future<FoundPage>> futures = new ArrayList<>();
            pages.forEach(page -> futures.add(executor.submit(() -> details(page, spaceKey))));
            List<FoundPage> found = new ArrayList<>();
            for (Future<FoundPage> future : futures) {
                found.add(future.get());
            }
            return found;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private FoundPage details(Page page, String spaceKey) {
        List<String> labels = client.labels().ofPage(page.id()).stream()
                .filter(label -> label.prefix() == null || "global".equals(label.prefix()))
                .map(Label::name)
                .filter(name -> LabelName.mistake(name).isEmpty())
                .distinct()
                .sorted()
                .toList();
        String storage = OwnSpace.without(Objects.requireNonNullElse(page.storage(), ""), spaceKey);
        boolean used = storage.contains("ri:attachment");
        List<AttachmentInfo> attachments = choice == AttachmentChoice.NONE || (choice == AttachmentChoice.USED && !used)
                ? List.of()
                : attachments(page.id(), storage);
        return new FoundPage(page, storage, labels, attachments);
    }

    private List<AttachmentInfo> attachments(String pageId, String storage) {
        Set<String> named = StorageNames.of(storage).attachments();
        List<AttachmentInfo> wanted = new ArrayList<>();
        for (AttachmentInfo attachment : client.attachments().ofPage(pageId)) {
            if (attachment.status() == PageStatus.CURRENT
                    && (choice == AttachmentChoice.ALL || named.contains(attachment.title()))) {
                wanted.add(attachment);
            }
        }
        wanted.sort((one, other) -> one.title().compareTo(other.title()));
        return wanted;
    }

    /** Names for mentions, where the people may be seen. */
    private Map<String, String> users(List<Page> pages) {
        Set<String> accounts = new TreeSet<>();
        for (Page page : pages) {
            Matcher matcher = ACCOUNT.matcher(Objects.requireNonNullElse(page.storage(), ""));
            while (matcher.find()) {
                accounts.add(matcher.group(1));
            }
        }
        List<User> users;
        try {
            users = accounts.isEmpty() ? List.of() : client.users().byAccountIds(accounts);
        } catch (ConfluenceException e) {
            // Without the right to see people, mentions stay storage format, which loses nothing.
            return Map.of();
        }
        Map<String, List<String>> byName = new TreeMap<>();
        for (User user : users) {
            String id = user.accountId();
            if (id != null) {
                byName.computeIfAbsent(name(user).orElse("user"), name -> new ArrayList<>())
                        .add(id);
            }
        }
        Map<String, String> names = new TreeMap<>();
        byName.forEach((name, ids) -> {
            ids.sort(null);
            for (int i = 0; i < ids.size(); i++) {
                names.put(ids.get(i), i == 0 && !name.equals("user") ? name : name + "-" + (i + 1));
            }
        });
        return names;
    }

    private static Optional<String> name(User user) {
        String shown = user.displayName() == null ? user.publicName() : user.displayName();
        String plain = Normalizer.normalize(shown == null ? "" : shown, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain.length() > 60 ? plain.substring(0, 60) : plain);
    }
}
