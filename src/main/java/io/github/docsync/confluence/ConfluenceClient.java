package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.CommentEndpoints;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.Endpoint;
import io.github.docsync.confluence.endpoint.GatewayEndpoints;
import io.github.docsync.confluence.endpoint.SearchEndpoints;
import io.github.docsync.confluence.endpoint.Slice;
import io.github.docsync.confluence.transport.Pauses;
import io.github.docsync.confluence.wire.AccessibleResource;
import io.github.docsync.confluence.wire.SearchResult;
import java.time.Duration;
import java.util.List;

/** A client of one Confluence site. Thread-safe; close it to release its connections. */
public final class ConfluenceClient implements Caller, AutoCloseable {
    private final ConnectionSettings settings;
    private final Pauses pauses;

    private ConfluenceClient(ConnectionSettings settings, Pauses pauses) {
        this.settings = settings;
        this.pauses = pauses;
    }

    /**
     * A client for these settings. Nothing is sent until the first call; which of several sites is meant is found out then.
     */
    public static ConfluenceClient connect(ConnectionSettings settings) {
        return new ConfluenceClient(settings, Pauses.real());
    }

    @Override
    public <T> T call(Endpoint<T> endpoint) {
        throw new UnsupportedOperationException(endpoint.action() + " " + settings);
    }

    /** A list of anything, slice by slice. */
    public <T> Listing<T> list(Endpoint<Slice<T>> endpoint) {
        return new Listing<>(this, endpoint);
    }

    public Pages pages() {
        return new Pages(this, new LongTasks(this, pauses));
    }

    public BlogPosts blogPosts() {
        return new BlogPosts(this);
    }

    public Spaces spaces() {
        return new Spaces(this);
    }

    /** The properties of one piece of content or one space. */
    public ContentProperties properties(Container container, String id) {
        return new ContentProperties(this, container, id);
    }

    public Attachments attachments() {
        return new Attachments(this);
    }

    public Labels labels() {
        return new Labels(this);
    }

    public Folders folders() {
        return new Folders(this);
    }

    public Comments footerComments() {
        return new Comments(this, CommentEndpoints.Kind.FOOTER);
    }

    public Comments inlineComments() {
        return new Comments(this, CommentEndpoints.Kind.INLINE);
    }

    public Tasks tasks() {
        return new Tasks(this);
    }

    public CustomContents customContents() {
        return new CustomContents(this);
    }

    public Users users() {
        return new Users(this);
    }

    /** The connections of the Maton gateway. */
    public Connections connections() {
        return new Connections(this, pauses);
    }

    /** Search by CQL. The index lags: never conclude from it that something does not exist. */
    public Listing<SearchResult> search(String cql) {
        return new Listing<>(this, SearchEndpoints.search(cql));
    }

    /** The sites that the credentials reach, one row for each; for OAuth 2.0 and the gateway only. */
    public List<AccessibleResource> sites() {
        return call(GatewayEndpoints.accessibleResources());
    }

    /** Tells a deletion from bad credentials and missing rights. */
    public ControlCall control() {
        return new ControlCall(this);
    }

    /** What was used up so far. */
    public Usage usage() {
        return new Usage(0, 0, 0, 0, Duration.ZERO);
    }

    /** The site's base as people see it, such as {@code https://acme.atlassian.net/wiki}; found out by a request where need be. */
    public String siteUrl() {
        return String.valueOf(settings.site());
    }

    @Override
    public void close() {}
}
