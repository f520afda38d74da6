package io.github.docsync.local.view;

import io.github.docsync.local.content.Addresses;
import io.github.docsync.local.content.Bodies;
import io.github.docsync.local.content.CommentRules;
import io.github.docsync.local.content.ContentContext;
import io.github.docsync.local.content.PageTree;
import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentFilter;
import io.github.docsync.local.store.ContentKind;
import io.github.docsync.local.store.ContentRow;
import io.github.docsync.local.store.SpaceRow;
import io.github.docsync.local.store.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The world round a page, from the store. Links are followed by title, as they are when readers click them. */
public final class PageViewContext implements ViewContext {
    private static final String WIKI = "/wiki";

    /** A local Confluence may have had another port when the address was written. */
    private static final Pattern BY_ID = Pattern.compile("(?:https?://(?:127[.]0[.]0[.]1|localhost)(?::\\d+)?)?/wiki"
            + "/(?:spaces/[^/]+/(?:pages|blog|folder)/|pages/viewpage[.]action[?]pageId=)(\\d{1,18})(?:[/?#].*)?");

    private final ContentContext site;
    private final ContentRow page;
    private final CommentRules comments;
    private final Set<Long> within;

    public PageViewContext(ContentContext site, ContentRow page) {
        this(site, page, Set.of());
    }

    /** @param outer the pages that this one is shown in */
    private PageViewContext(ContentContext site, ContentRow page, Set<Long> outer) {
        this.site = site;
        this.page = page;
        within = new HashSet<>(outer);
        within.add(page.id());
        comments = new CommentRules(site);
    }

    @Override
    public Optional<String> page(String title, String spaceKey) {
        return named(title, spaceKey).map(found -> WIKI + Addresses.of(site.space(found.spaceId()), found));
    }

    @Override
    public boolean isGone(String url) {
        Matcher matcher = BY_ID.matcher(url);
        return matcher.matches()
                && site.store()
                        .contents()
                        .find(Long.parseLong(matcher.group(1)))
                        .filter(found -> !found.is(Status.TRASHED))
                        .isEmpty();
    }

    private Optional<ContentRow> named(String title, String spaceKey) {
        Optional<SpaceRow> space = spaceKey.isEmpty()
                ? Optional.of(site.space(page.spaceId()))
                : site.store().spaces().withKey(spaceKey);
        return space.flatMap(found -> site
                .store()
                .contents()
                .list(ContentFilter.of(ContentKind.PAGE, ContentKind.BLOG_POST)
                        .space(found.id())
                        .status(Status.CURRENT)
                        .title(title))
                .stream()
                .findFirst());
    }

    @Override
    public Optional<String> attachment(String fileName) {
        return attachment(page, fileName);
    }

    @Override
    public Optional<String> attachment(String fileName, String pageTitle, String spaceKey) {
        return named(pageTitle, spaceKey).flatMap(found -> attachment(found, fileName));
    }

    private Optional<String> attachment(ContentRow container, String fileName) {
        ContentFilter filter = ContentFilter.of(ContentKind.ATTACHMENT)
                .container(container.id())
                .status(Status.CURRENT)
                .title(fileName);
        return site.store().contents().list(filter).stream()
                .filter(attachment -> attachment.title().equals(fileName))
                .findFirst()
                // The version makes browsers fetch a picture that changed.
                .map(attachment -> WIKI + Addresses.download(container.id(), fileName) + "?version="
                        + attachment.version().number());
    }

    @Override
    public String user(String accountId) {
        return site.store().accounts().find(accountId).map(Account::name).orElse("unknown user");
    }

    @Override
    public List<Child> children(int depth, ChildOrder order) {
        return below(page, depth, order);
    }

    @Override
    public Optional<List<Child>> children(String pageTitle, String spaceKey, int depth, ChildOrder order) {
        return named(pageTitle, spaceKey).map(found -> below(found, depth, order));
    }

    private List<Child> below(ContentRow parent, int depth, ChildOrder order) {
        if (depth == 0) {
            return List.of();
        }
        List<ContentRow> rows = new ArrayList<>(new PageTree(site).children(parent.id()));
        switch (order.by()) {
            case TREE -> {
                // As they come.
            }
            case TITLE -> rows.sort(Comparator.comparing(row -> ContentRow.titleKey(row.title())));
            case CREATION -> rows.sort(Comparator.comparing(ContentRow::createdAt));
            case MODIFIED -> rows.sort(Comparator.comparing(row -> row.version().createdAt()));
        }
        if (order.reverse()) {
            Collections.reverse(rows);
        }
        return rows.stream()
                .map(row -> new Child(
                        row.title(), WIKI + Addresses.of(site.space(row.spaceId()), row), below(row, depth - 1, order)))
                .toList();
    }

    @Override
    public Optional<Included> include(String pageTitle, String spaceKey) {
        return named(pageTitle, spaceKey)
                .filter(found -> !within.contains(found.id()))
                .map(found -> new Included(
                        Bodies.read(site.store().contents().body(found)),
                        new PageViewContext(site, found, within),
                        found.title(),
                        WIKI + Addresses.of(site.space(found.spaceId()), found)));
    }

    @Override
    public boolean isOpen(String commentMarker) {
        ContentFilter filter = ContentFilter.of(ContentKind.INLINE_COMMENT).container(page.id());
        return site.store().contents().list(filter).stream()
                .map(comments::details)
                .anyMatch(comment -> commentMarker.equals(comment.marker())
                        && !comment.resolution().equals("resolved"));
    }
}
