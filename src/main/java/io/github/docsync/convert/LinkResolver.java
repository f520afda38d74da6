package io.github.docsync.convert;

import io.github.docsync.convert.tree.TreeElement;
import io.github.docsync.markdown.StepContext;
import io.github.docsync.model.DocPath;
import io.github.docsync.model.SourceLocation;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a link leads to in Confluence: a page, an anchor, an attachment, or an address. */
final class LinkResolver {
    /** Code of a link that leads nowhere. */
    static final String BROKEN = "link-broken";
    /** Code of a link to a file whose name is written differently. */
    static final String MISSPELLED = "link-misspelled";
    /** Code of an address whose scheme Confluence refuses. */
    static final String UNSAFE = "link-unsafe";

    /** The schemes that Confluence's editor takes for links. */
    private static final Set<String> SCHEMES = Set.of(
            "http", "https", "ftp", "ftps", "sftp", "mailto", "tel", "sms", "callto", "skype", "sip", "git", "ssh",
            "svn", "irc", "ircs", "news", "nntp", "feed", "mvn", "jdbc", "jar", "slack", "onenote", "notes");

    /** Names in the indexes of docfx and Sphinx, which only they can look up. */
    private static final Set<String> REFERENCES = Set.of("xref", "inv");

    private final String destination;
    private final SourceLocation location;
    private final RenderContext context;

    private LinkResolver(String destination, SourceLocation location, RenderContext context) {
        this.destination = destination;
        this.location = location;
        this.context = context;
    }

    /** The link's element without its text; empty if the link leads nowhere, which has then been reported. */
    static Optional<TreeElement> resolve(String destination, SourceLocation location, RenderContext context) {
        return new LinkResolver(destination, location, context).resolve();
    }

    private Optional<TreeElement> resolve() {
        DocPath from = context.document().path();
        LinkTarget target = context.site().find(from, destination, false);
        LinkDestination read = target.destination();
        if (target.misspelled()) {
            misspelled("the link", destination, read, location, context);
        }
        if (read instanceof LinkDestination.External external) {
            return external(external.url());
        }
        if (read instanceof LinkDestination.SamePage samePage) {
            return samePage(samePage.fragment());
        }
        if (read instanceof LinkDestination.InRepository inRepository) {
            return inRepository(inRepository);
        }
        return broken(
                "the link '" + destination + "' leads out of the repository",
                "link to the file's address on its Git host instead");
    }

    /** Reports a link or picture that is found only here, and not on a Git host. */
    static void misspelled(
            String noun, String destination, LinkDestination found, SourceLocation location, RenderContext context) {
        String path = found instanceof LinkDestination.InRepository inRepository
                ? inRepository.path().value()
                : "";
        context.warn(
                location,
                MISSPELLED,
                noun + " '" + destination + "' leads to '" + path
                        + "', whose name differs in case or Unicode form, so it is broken on Git hosts",
                "write it as the file is named");
    }

    private Optional<TreeElement> external(String url) {
        int colon = url.indexOf(':');
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (REFERENCES.contains(scheme)) {
            context.warnOnce(
                    location,
                    StepContext.UNKNOWN,
                    StepContext.unknown("a reference to an API (" + scheme + ":)", true),
                    StepContext.UNKNOWN_REMEDY);
            return Optional.empty();
        }
        if (!url.startsWith("//") && !SCHEMES.contains(scheme)) {
            context.warn(
                    location,
                    UNSAFE,
                    "the link '" + url + "' is shown as text because Confluence refuses addresses with '" + scheme
                            + ":'",
                    "link to a file of the repository, or to an http or https address");
            return Optional.empty();
        }
        return Optional.of(new TreeElement("a", "href", url.startsWith("//") ? "https:" + url : url));
    }

    private Optional<TreeElement> samePage(String fragment) {
        DocPath page = context.document().path();
        if (fragment.isEmpty()
                || (fragment.equals("top")
                        && context.site().anchor(page, fragment).isEmpty())) {
            return Optional.of(new TreeElement("ac:link", "ac:anchor", "top"));
        }
        return anchor(page, fragment).map(name -> new TreeElement("ac:link", "ac:anchor", name));
    }

    /** The anchor for a fragment; reports one that does not exist. */
    private Optional<String> anchor(DocPath page, String fragment) {
        Optional<String> anchor = context.site().anchor(page, fragment);
        if (anchor.isPresent()) {
            return anchor;
        }
        broken(
                page + " has no heading with the id '" + fragment + "'",
                "check the fragment of the link '" + destination + "' against the page's headings");
        return Optional.empty();
    }

    private Optional<TreeElement> inRepository(LinkDestination.InRepository target) {
        SiteLookup site = context.site();
        Optional<PageTarget> page = site.page(target);
        if (page.isPresent()) {
            return Optional.of(page(page.get(), target.fragment()));
        }
        Optional<SiteFile> file = site.file(target.path());
        if (file.isPresent() && isAttached(target.path())) {
            if (!ReadableFile.check(target.path(), "the file", location, context)) {
                return Optional.empty();
            }
            String name = context.attachments().add(file.get());
            return Optional.of(new TreeElement("ac:link").add(new TreeElement("ri:attachment", "ri:filename", name)));
        }
        if (file.isPresent() || site.isFolder(target.path())) {
            return onGitHost(target);
        }
        if (destination.contains("{{")) {
            return broken(
                    "the link '" + destination + "' has a value in its address that only a site generator knows",
                    "write the address, or give the value in the generator's settings");
        }
        return broken(
                "the link '" + destination + "' leads to " + target.path() + ", which "
                        + absence(target.path(), context),
                remedy(target.path(), context));
    }

    /** Why a file is not one of the repository's, as the end of a sentence. */
    static String absence(DocPath path, RenderContext context) {
        return context.site().isLeftOut(path) ? "is ignored by Git or lies in a submodule" : "does not exist";
    }

    static String remedy(DocPath path, RenderContext context) {
        return context.site().isLeftOut(path)
                ? "take it out of .gitignore, or add it with 'git add --force'"
                : "correct the path, or add the file";
    }

    private boolean isAttached(DocPath path) {
        return context.settings().attachmentExtensions().contains(path.extension());
    }

    private TreeElement page(PageTarget target, @Nullable String fragment) {
        DocPath here = context.document().path();
        Optional<String> anchor =
                fragment == null || fragment.isEmpty() ? Optional.empty() : anchor(target.file(), fragment);
        TreeElement link = new TreeElement("ac:link");
        anchor.ifPresent(name -> link.with("ac:anchor", name));
        if (target.file().equals(here) && anchor.isPresent()) {
            return link;
        }
        context.link(target.file());
        TreeElement page = new TreeElement("ri:page", "ri:content-title", target.title());
        if (target.spaceKey() != null) {
            page.with("ri:space-key", target.spaceKey());
        }
        return link.add(page);
    }

    private Optional<TreeElement> onGitHost(LinkDestination.InRepository target) {
        Optional<String> url = context.site().browseUrl(target.path());
        if (url.isEmpty()) {
            return broken(
                    target.path() + " is not published, and there is no Git host to link to",
                    "publish it with an entry in the manifest, or set a remote");
        }
        String query = target.query() == null ? "" : "?" + target.query();
        String fragment = target.fragment() == null ? "" : "#" + target.fragment();
        return Optional.of(new TreeElement("a", "href", url.get() + query + fragment));
    }

    private Optional<TreeElement> broken(String problem, String remedy) {
        context.warn(location, BROKEN, problem, remedy);
        return Optional.empty();
    }
}
