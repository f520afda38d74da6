package io.github.docsync.confluence;

import io.github.docsync.confluence.endpoint.Caller;
import io.github.docsync.confluence.endpoint.CommentEndpoints;
import io.github.docsync.confluence.endpoint.Container;
import io.github.docsync.confluence.endpoint.Endpoint;
import io.github.docsync.confluence.endpoint.SearchEndpoints;
import io.github.docsync.confluence.endpoint.Slice;
import io.github.docsync.confluence.transport.Counters;
import io.github.docsync.confluence.transport.Credentials;
import io.github.docsync.confluence.transport.Pauses;
import io.github.docsync.confluence.transport.RequestListener;
import io.github.docsync.confluence.transport.Transport;
import io.github.docsync.confluence.transport.TransportEnvironment;
import io.github.docsync.confluence.wire.AccessibleResource;
import io.github.docsync.confluence.wire.FoundContent;
import io.github.docsync.confluence.wire.SearchResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A client of one Confluence site. Thread-safe; close it to release its connections. */
public final class ConfluenceClient implements Caller, AutoCloseable {
    private final ConnectionSettings settings;
    private final Transport transport;
    private final SiteDirectory directory;
    private final Pauses pauses;

    private ConfluenceClient(ConnectionSettings settings, TransportEnvironment environment) {
        this.settings = settings;
        // The directory asks through the transport, which asks the directory where to go.
        AtomicReference<Transport> wire = new AtomicReference<>();
        this.directory = new SiteDirectory(settings, new Caller() {
            @Override
            public <T> T call(Endpoint<T> endpoint) {
                return Objects.requireNonNull(wire.get()).call(endpoint);
            }
        });
        this.transport = new Transport(settings.transport(), settings.credentials(), directory, environment);
        this.pauses = environment.pauses();
        wire.set(transport);
    }

    /**
     * A client for these settings. Nothing is sent until the first call; which of several sites is meant is found out then.
     *
     * @throws IllegalArgumentException when the file with additional certificates cannot be read
     */
    public static ConfluenceClient connect(ConnectionSettings settings) {
        return connect(settings, TransportEnvironment.real());
    }

    /** A client whose requests are watched. */
    public static ConfluenceClient connect(ConnectionSettings settings, RequestListener listener) {
        return connect(settings, TransportEnvironment.real().withListener(listener));
    }

    /** A client in surroundings of its own, for tests. */
    public static ConfluenceClient connect(ConnectionSettings settings, TransportEnvironment environment) {
        return new ConfluenceClient(settings, environment);
    }

    /**
     * {@inheritDoc}
     *
     * @throws ConnectionSettingsException when it cannot be decided which site is meant
     */
    @Override
    public <T> T call(Endpoint<T> endpoint) {
        return transport.call(endpoint);
    }

    /** A list of anything, slice by slice. */
    public <T> PagedList<T> list(Endpoint<Slice<T>> endpoint) {
        return new PagedList<>(this, endpoint);
    }

    public Pages pages() {
        return new Pages(this, new LongTasks(this, pauses));
    }

    /**
     * What a listing does not show yet, though it is known to be there: asks again for some seconds.
     *
     * @param look asks once
     */
    public <T> Optional<T> awaitListed(Supplier<Optional<T>> look) {
        return new TrailingListings(pauses).await(look);
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

    /**
     * The connections of the Maton gateway.
     *
     * @throws ConnectionSettingsException when the credentials are not those of the gateway
     */
    public Connections connections() {
        if (!(settings.credentials() instanceof Credentials.Gateway)) {
            throw new ConnectionSettingsException(
                    "only the Maton gateway has connections", "set MATON_API_KEY and nothing else");
        }
        return new Connections(this, pauses);
    }

    /** Search by CQL. The index lags: never conclude from it that something does not exist. */
    public PagedList<SearchResult> search(String cql) {
        return new PagedList<>(this, SearchEndpoints.search(cql));
    }

    /**
     * What the search finds of these contents, with labels and attachments. The index lags, and one answer may not hold all: what is
     * missing from it is not known.
     *
     * @param ids at most 250
     * @param properties the keys of content properties, without dots
     */
    public List<FoundContent> withExtras(List<String> ids, Collection<String> properties) {
        return call(SearchEndpoints.withExtras(ids, properties)).results();
    }

    /**
     * The sites that the credentials reach, one row for each.
     *
     * @throws ConnectionSettingsException when they are an API token, which belongs to no site in particular
     */
    public List<AccessibleResource> sites() {
        if (settings.credentials() instanceof Credentials.Basic) {
            throw new ConnectionSettingsException(
                    "an API token cannot list sites",
                    "use it with CONFLUENCE_URL, or list sites with CONFLUENCE_ACCESS_TOKEN or MATON_API_KEY");
        }
        return directory.reachable();
    }

    /** How Confluence is reached and as whom, in a few words for people. */
    public String accessMode() {
        return directory.accessMode();
    }

    /** The OAuth 2.0 scopes granted on the site; empty where that cannot be told, as for API tokens. */
    public Optional<List<String>> grantedScopes() {
        return directory.grantedScopes();
    }

    /** Tells a deletion from bad credentials and missing rights. */
    public ControlCall control() {
        return new ControlCall(this);
    }

    /** What was used up so far. */
    public Usage usage() {
        Counters counters = transport.counters();
        return new Usage(
                counters.requests(), counters.writes(), counters.points(), counters.retries(), counters.waited());
    }

    /** The time by Confluence's clock, as far as its answers told; before the first answer by this machine's. */
    public Instant serverTime() {
        return transport.serverTime();
    }

    /** How many requests may be in flight at present: less than configured after the server has said "too many". */
    public int concurrency() {
        return transport.concurrency();
    }

    /** The site's base as people see it, such as {@code https://acme.atlassian.net/wiki}; found out by a request where need be. */
    public String siteUrl() {
        return directory.shown().toString();
    }

    @Override
    public void close() {
        transport.close();
    }
}
