package io.github.docsync.local.view;

import io.github.docsync.local.markup.MarkupElement;
import java.util.Map;
import java.util.Optional;

/** Links in all their forms, anchors of inline comments among them. */
final class LinkView {
    private LinkView() {}

    static void addTo(Map<String, Renderer> renderers) {
        renderers.put("a", LinkView::address);
        renderers.put("ac:link", LinkView::link);
        renderers.put("ac:inline-comment-marker", LinkView::marker);
        renderers.put("ri:user", (element, view) -> mention(element, view));
    }

    private static void address(MarkupElement element, View view) {
        Optional<String> url = Safe.url(element.attribute("href"));
        boolean card = !element.attribute("data-card-appearance").isEmpty();
        if (url.isPresent() && view.surroundings().isGone(url.get())) {
            view.html().open("span", "class", "unresolved", "title", "No page at " + url.get());
            view.children(element);
            view.html().close();
        } else if (url.isPresent()) {
            boolean outside = url.get().matches("(?i)https?://.*");
            view.html().open("a", "href", url.get(), "class", card ? "card" : "", "rel", outside ? "noreferrer" : "");
            view.children(element);
            view.html().close();
        } else {
            view.children(element);
        }
    }

    private static void link(MarkupElement element, View view) {
        String anchor = element.attribute("ac:anchor");
        String fragment = anchor.isEmpty() ? "" : "#" + anchor;
        Optional<MarkupElement> page = element.child("ri:page").or(() -> element.child("ri:blog-post"));
        Optional<MarkupElement> attachment = element.child("ri:attachment");
        Optional<MarkupElement> user = element.child("ri:user");
        if (user.isPresent()) {
            mention(user.get(), view);
        } else if (page.isPresent()) {
            String title = page.get().attribute("ri:content-title");
            Optional<String> url = view.surroundings().page(title, page.get().attribute("ri:space-key"));
            anchored(element, view, url.map(found -> found + fragment), title, "page “" + title + "”");
        } else if (attachment.isPresent()) {
            String name = attachment.get().attribute("ri:filename");
            anchored(element, view, attachmentUrl(attachment.get(), view), name, "attachment “" + name + "”");
        } else {
            anchored(element, view, Optional.of(fragment).filter(found -> !found.isEmpty()), anchor, "nothing");
        }
    }

    static Optional<String> attachmentUrl(MarkupElement attachment, View view) {
        String name = attachment.attribute("ri:filename");
        return attachment
                .child("ri:page")
                .map(page -> view.surroundings()
                        .attachment(name, page.attribute("ri:content-title"), page.attribute("ri:space-key")))
                .orElseGet(() -> view.surroundings().attachment(name));
    }

    private static void anchored(MarkupElement link, View view, Optional<String> url, String title, String what) {
        if (url.isPresent()) {
            view.html().open("a", "href", url.get());
        } else {
            view.html().open("span", "class", "unresolved", "title", "There is no " + what + " here");
        }
        Optional<MarkupElement> rich = link.child("ac:link-body");
        Optional<MarkupElement> plain = link.child("ac:plain-text-link-body");
        if (rich.isPresent()) {
            view.children(rich.get());
        } else {
            view.html()
                    .text(plain.map(MarkupElement::text)
                            .filter(text -> !text.isBlank())
                            .orElse(title));
        }
        view.html().close();
    }

    private static void mention(MarkupElement user, View view) {
        String name = view.surroundings().user(user.attribute("ri:account-id"));
        view.html().element("span", "@" + name, "class", "mention");
    }

    private static void marker(MarkupElement element, View view) {
        String reference = element.attribute("ac:ref");
        if (view.surroundings().isOpen(reference)) {
            view.html().open("mark", "class", "inline-comment", "data-marker", reference);
            view.children(element);
            view.html().close();
        } else {
            view.children(element);
        }
    }
}
