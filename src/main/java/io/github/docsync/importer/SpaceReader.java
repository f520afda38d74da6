package io.github.docsync.importer;

import io.github.docsync.manifest.LabelName;
import io.github.docsync.site.ContentStatus;
import io.github.docsync.site.RemoteAttachment;
import io.github.docsync.site.RemotePage;
import io.github.docsync.site.RemotePerson;
import io.github.docsync.site.RemoteSpace;
import io.github.docsync.site.Site;
import io.github.docsync.site.SiteContent;
import io.github.docsync.site.SiteFailure;
import io.github.docsync.site.StoredPage;
import io.github.docsync.storage.canonical.StorageBody;
import io.github.docsync.storage.canonical.StoredBody;
import java.text.Normalizer;
import java.util.ArrayList;
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

    private static final Pattern ACCOUNT = Pattern.compile("ri:account-id=\"([A-Za-z0-9:_-]{1,128})\"");

    private final Site site;
    private final AttachmentChoice choice;

    SpaceReader(Site site, AttachmentChoice choice) {
        this.site = site;
        this.choice = choice;
    }

    /** @throws ImportException if there is no such space or page */
    FoundSpace read(String target) {
        boolean number = target.matches("[0-9]{1,19}");
        RemotePage top = number ? page(target) : null;
        RemoteSpace space = top == null
                ? space(target, number ? "neither a page nor a space" : "no space")
                : site.spaces()
                        .find(top.spaceId())
                        .orElseThrow(() -> new ImportException("the space of page " + target
                                + " may not be read by these credentials; ask its administrator for access"));
        List<ImportRemark> remarks = new ArrayList<>();
        List<StoredPage> wanted = new ArrayList<>();
        for (StoredPage stored : pages(space, top)) {
            RemotePage page = stored.page();
            if (page.isCurrent() && page.live()) {
                remarks.add(new ImportRemark(
                        ImportRemark.Kind.LIVE_DOCUMENT,
                        page.id(),
                        page.title(),
                        "is a live document, whose body cannot be read reliably, and was left out; turn it"
                                + " into a page"));
            } else if (page.isCurrent()) {
                wanted.add(stored);
            }
        }
        if (top == null) {
            blogPosts(space).ifPresent(remarks::add);
        }
        return new FoundSpace(space, top, details(wanted, space.key()), users(wanted), remarks);
    }

    /** One remark for all of them. */
    private Optional<ImportRemark> blogPosts(RemoteSpace space) {
        List<RemotePage> posts;
        try {
            posts = site.pages().postsInSpace(space.id()).stream()
                    .filter(RemotePage::isCurrent)
                    .toList();
        } catch (SiteFailure.Missing | SiteFailure.Denied e) {
            // Credentials for pages alone are enough for an import.
            return Optional.empty();
        }
        String others = posts.size() < 2 ? "" : " (one of " + posts.size() + " in this space)";
        return posts.stream()
                .findFirst()
                .map(first -> new ImportRemark(
                        ImportRemark.Kind.BLOG_POST,
                        first.id(),
                        first.title(),
                        "is a blog post" + others + ", and an import takes pages only; it stays in Confluence"));
    }

    private @Nullable RemotePage page(String id) {
        RemotePage page = site.pages()
                .find(SiteContent.page(id), false)
                .map(StoredPage::page)
                .orElse(null);
        if (page != null && !page.isCurrent()) {
            throw new ImportException("the page " + id + " is " + page.status().word()
                    + "; restore it in Confluence, or name another page");
        }
        return page;
    }

    private RemoteSpace space(String key, String absent) {
        return site.spaces().withKeys(List.of(key)).stream()
                .filter(space -> space.key().equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> new ImportException("there is " + absent + " '" + key
                        + "' that these credentials may read; list the spaces with: docsync spaces list"));
    }

    private List<StoredPage> pages(RemoteSpace space, @Nullable RemotePage top) {
        if (top == null) {
            return site.pages().currentInSpace(space.id());
        }
        List<String> ids = new ArrayList<>(List.of(top.id()));
        ids.addAll(site.pages().below(top.id()));
        return site.pages().list(ids, false, true);
    }

    private List<FoundPage> details(List<StoredPage> pages, String spaceKey) {
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

    private FoundPage details(StoredPage stored, String spaceKey) {
        RemotePage page = stored.page();
        List<String> labels = site.labels().global(page.content()).stream()
                .filter(name -> LabelName.mistake(name).isEmpty())
                .toList();
        StoredBody body =
                stored.body() == null ? StorageBody.EMPTY : stored.body().withoutSpace(spaceKey);
        boolean used = body.mentions("ri:attachment");
        List<RemoteAttachment> attachments =
                choice == AttachmentChoice.NONE || (choice == AttachmentChoice.USED && !used)
                        ? List.of()
                        : attachments(page.content(), body);
        return new FoundPage(page, body, labels, attachments);
    }

    private List<RemoteAttachment> attachments(SiteContent page, StoredBody body) {
        Set<String> named = StorageNames.of(body).attachments();
        List<RemoteAttachment> wanted = new ArrayList<>();
        for (RemoteAttachment attachment : site.attachments().of(page)) {
            if (attachment.status() == ContentStatus.CURRENT
                    && (choice == AttachmentChoice.ALL || named.contains(attachment.name()))) {
                wanted.add(attachment);
            }
        }
        wanted.sort((one, other) -> one.name().compareTo(other.name()));
        return wanted;
    }

    /** Names for mentions, where the people may be seen. */
    private Map<String, String> users(List<StoredPage> pages) {
        Set<String> accounts = new TreeSet<>();
        for (StoredPage page : pages) {
            Matcher matcher = ACCOUNT.matcher(text(page));
            while (matcher.find()) {
                accounts.add(matcher.group(1));
            }
        }
        List<RemotePerson> people;
        try {
            people = site.people().withIds(accounts);
        } catch (SiteFailure e) {
            // Without the right to see people, mentions stay storage format, which loses nothing.
            return Map.of();
        }
        Map<String, List<String>> byName = new TreeMap<>();
        for (RemotePerson person : people) {
            byName.computeIfAbsent(name(person).orElse("user"), name -> new ArrayList<>())
                    .add(person.accountId());
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

    private static String text(StoredPage page) {
        return page.body() == null ? "" : page.body().text();
    }

    private static Optional<String> name(RemotePerson person) {
        String plain = Normalizer.normalize(Objects.requireNonNullElse(person.name(), ""), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain.length() > 60 ? plain.substring(0, 60) : plain);
    }
}
