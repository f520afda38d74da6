package io.github.docsync.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.DocSync;
import io.github.docsync.ExitStatus;
import io.github.docsync.PlanResult;
import io.github.docsync.PullRequest;
import io.github.docsync.Pulled;
import io.github.docsync.SyncRequest;
import io.github.docsync.SyncResult;
import io.github.docsync.local.Http;
import io.github.docsync.local.LocalSettings;
import io.github.docsync.local.LocalSite;
import io.github.docsync.local.People;
import io.github.docsync.manifest.DriftPolicy;
import io.github.docsync.manifest.OrphanPolicy;
import io.github.docsync.plan.Finding;
import io.github.docsync.plan.NoOp;
import io.github.docsync.plan.Plan;
import io.github.docsync.pull.PullOptions;
import io.github.docsync.pull.PullResult;
import io.github.docsync.report.ReasonText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/**
 * What stories are told with: a Git repository, a Confluence with the spaces {@code DOCS}, {@code DEV} and
 * {@code ~ada}, the engine between them, and a person called Ada.
 *
 * <p>Each story ends as every run of docsync should: no page was ever sent with a link to a page that was not there, a plan
 * after the last sync is empty, and another sync writes nothing.
 */
final class Story implements BeforeEachCallback, AfterEachCallback {
    private static final String HEAD = """
        version: 1
        id: handbook
        space: DOCS
        """;

    private final LocalSite site = new LocalSite(LocalSettings.inMemory()
            .withSpace("DOCS", "Documentation")
            .withSpace("DEV", "Development")
            .withSpace("~ada", "Ada"));
    private Repository repository;
    private Path cache;
    private Wire wire;
    private boolean synced;
    private boolean endsInStep = true;
    private String only;
    private String ref;
    private String manifestFile = "sync.yml";
    private DriftPolicy drift;
    private OrphanPolicy orphans;
    private boolean force;
    private boolean acceptRepository;
    private final Map<String, String> variables = new HashMap<>();
    private final List<Repository> others = new ArrayList<>();
    private int concurrency = SyncRequest.DEFAULT_CONCURRENCY;

    @Override
    public void beforeEach(ExtensionContext context) {
        site.start();
        repository = Repository.create();
        cache = Repository.temporaryFolder("docsync-cache");
        wire = Wire.to(site.server().origin());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            if (context.getExecutionException().isEmpty()) {
                assertThat(wire.deadLinks()).isEmpty();
                if (synced && endsInStep) {
                    assertInStep();
                }
            }
        } finally {
            wire.close();
            site.close();
            repository.close();
            others.forEach(Repository::close);
            Repository.deleteTree(cache);
        }
    }

    /** For stories whose last words leave something to do. */
    void endsWithWorkLeft() {
        endsInStep = false;
    }

    Repository repository() {
        return repository;
    }

    Wire wire() {
        return wire;
    }

    LocalSite site() {
        return site;
    }

    People ada() {
        return site.people();
    }

    /** Writes {@code sync.yml}; what is given follows version, id and space. */
    Story manifest(String rest) {
        repository.write("sync.yml", HEAD + rest);
        return this;
    }

    /** The manifest that publishes everything below {@code docs}. */
    Story manifestOfTree() {
        return manifest("""
            pages:
              - path: docs/**
            """);
    }

    Story write(String path, byte[] bytes) {
        repository.write(path, bytes);
        return this;
    }

    Story write(String path, String text) {
        repository.write(path, text);
        return this;
    }

    Story only(String glob) {
        only = glob;
        return this;
    }

    Story ref(String revision) {
        ref = revision;
        return this;
    }

    Story manifestFile(String file) {
        manifestFile = file;
        return this;
    }

    Story drift(DriftPolicy policy) {
        drift = policy;
        return this;
    }

    Story orphans(OrphanPolicy policy) {
        orphans = policy;
        return this;
    }

    /** A variable of the environment that the manifest names. */
    Story variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** From now on this repository publishes. */
    Story publishFrom(Repository other) {
        others.add(repository);
        repository = other;
        return this;
    }

    Story acceptRepository(boolean whether) {
        acceptRepository = whether;
        return this;
    }

    Story force(boolean whether) {
        force = whether;
        return this;
    }

    Story concurrency(int inFlight) {
        concurrency = inFlight;
        return this;
    }

    SyncRequest request() {
        return request(Map.of("XDG_CACHE_HOME", cache.toString()));
    }

    private SyncRequest request(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(site.environment());
        environment.put("CONFLUENCE_URL", wire.url());
        environment.putAll(more);
        environment.putAll(variables);
        return SyncRequest.builder(repository.path(manifestFile), environment::get)
                .ref(ref)
                .only(only)
                .drift(drift)
                .orphans(orphans)
                .concurrency(concurrency)
                .force(force)
                .acceptRepository(acceptRepository)
                .build();
    }

    /** Commits what was written and syncs it. */
    SyncResult commitAndSync(String message) {
        repository.commit(message);
        return sync();
    }

    SyncResult sync() {
        synced = true;
        return DocSync.sync(request());
    }

    /** Commits and syncs, and fails unless everything went well without a word. */
    void publish(String message) {
        SyncResult done = commitAndSync(message);
        assertThat(done.status()).as(() -> describe(done)).isEqualTo(ExitStatus.IN_STEP);
    }

    /** Syncs and expects this end. */
    SyncResult syncExpecting(ExitStatus status) {
        SyncResult done = sync();
        assertThat(done.status()).as(() -> describe(done)).isEqualTo(status);
        return done;
    }

    /** Pulls with the default options. */
    PullResult pull() {
        return pull(PullOptions.defaults());
    }

    PullResult pull(PullOptions options) {
        Pulled pulled = DocSync.pull(new PullRequest(request(), options));
        assertThat(pulled.result()).as(() -> pulled.diagnostics().toString()).isNotNull();
        return Objects.requireNonNull(pulled.result());
    }

    PlanResult planned() {
        return DocSync.plan(request());
    }

    Plan plan() {
        PlanResult planned = planned();
        assertThat(planned.plan()).as(() -> planned.diagnostics().toString()).isNotNull();
        return Objects.requireNonNull(planned.plan());
    }

    SyncResult apply(Plan plan) {
        synced = true;
        return DocSync.apply(request(), plan);
    }

    /** Everything that a person is told of Confluence: found while planning, then while applying. */
    static List<Finding> findings(SyncResult done) {
        List<Finding> findings = new ArrayList<>();
        if (done.planned().plan() != null) {
            findings.addAll(done.planned().plan().findings());
        }
        if (done.result() != null) {
            findings.addAll(done.result().findings());
        }
        return findings;
    }

    static List<Finding.Kind> kinds(SyncResult done) {
        return findings(done).stream().map(Finding::kind).toList();
    }

    static String describe(SyncResult done) {
        return done.planned().diagnostics() + "\n" + findings(done) + "\n" + done.result() + "\n"
                + done.planned().plan();
    }

    /**
     * Plans and syncs once more: nothing is left to do and nothing is written. The plan is the same whether the tree is known or
     * built anew.
     */
    void assertInStep() {
        Plan plan = plan();
        assertThat(DocSync.plan(request(Map.of())).plan())
                .as("a plan without what this machine knows")
                .isEqualTo(plan);
        assertThat(plan.actions().stream()
                        .filter(action -> !(action instanceof NoOp))
                        .filter(action -> plan.hasChanges())
                        .map(action -> action.getClass().getSimpleName() + " " + action.path() + " "
                                + ReasonText.line(action)))
                .as("actions after the last sync")
                .isEmpty();
        assertThat(plan.placements()).as("moves after the last sync").isEmpty();
        wire.forget();
        sync();
        if (!wire.writes().isEmpty()) {
            // Once, it is remembered that a person's edit was looked at.
            assertThat(wire.writes())
                    .as("writes of a second run")
                    .allMatch(write -> write.method().equals("PUT")
                            && write.json().path("key").asText().startsWith("docsync-index-"));
            wire.forget();
            sync();
        }
        assertThat(wire.writes()).as("writes of a second run").isEmpty();
    }

    // --- Confluence as it is ---

    String id(String title) {
        return site.page(title).path("id").asText();
    }

    JsonNode page(String id) {
        return ada().page(id);
    }

    String title(String id) {
        return page(id).path("title").asText();
    }

    String status(String id) {
        return page(id).path("status").asText();
    }

    String body(String id) {
        return page(id).at("/body/storage/value").asText();
    }

    int version(String id) {
        return page(id).at("/version/number").asInt();
    }

    String parent(String id) {
        return page(id).path("parentId").asText();
    }

    String spaceId(String key) {
        return http().get("/api/v2/spaces?keys=" + key)
                .json()
                .at("/results/0/id")
                .asText();
    }

    String homepage(String key) {
        return http().get("/api/v2/spaces?keys=" + key)
                .json()
                .at("/results/0/homepageId")
                .asText();
    }

    /** The titles of the pages directly under one, in their order. */
    List<String> children(String id) {
        return rows("/api/v2/pages/" + id + "/direct-children?limit=250").stream()
                .map(row -> row.path("title").asText())
                .toList();
    }

    List<String> topLevel() {
        return children(homepage("DOCS"));
    }

    /** The titles of all current pages of a space but its homepage, sorted. */
    List<String> titles(String space) {
        String home = homepage(space);
        return rows("/api/v2/spaces/" + spaceId(space) + "/pages?limit=250&status=current").stream()
                .filter(row -> !row.path("id").asText().equals(home))
                .map(row -> row.path("title").asText())
                .sorted()
                .toList();
    }

    List<String> labels(String id) {
        return rows("/api/v2/pages/" + id + "/labels?limit=250").stream()
                .map(row -> row.path("name").asText())
                .sorted()
                .toList();
    }

    /** The content properties by key, without docsync's own. */
    Map<String, JsonNode> properties(String id) {
        return allProperties(id).entrySet().stream()
                .filter(property -> !property.getKey().startsWith("docsync"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, JsonNode> allProperties(String id) {
        return rows("/api/v2/pages/" + id + "/properties?limit=250").stream()
                .collect(Collectors.toMap(row -> row.path("key").asText(), row -> row.path("value")));
    }

    List<String> attachments(String id) {
        return rows("/api/v2/pages/" + id + "/attachments?limit=250").stream()
                .map(row -> row.path("title").asText())
                .sorted()
                .toList();
    }

    List<JsonNode> rows(String path) {
        JsonNode results = http().get(path).expect(200).json().path("results");
        return StreamSupport.stream(results.spliterator(), false).toList();
    }

    private Http http() {
        return ada().http();
    }

    // --- what Ada does ---

    /** Ada comments on a piece of text. */
    String comment(String pageId, String text) {
        String json = """
            {"pageId":"%s","body":{"representation":"storage","value":"<p>really?</p>"},
             "inlineCommentProperties":{"textSelection":%s,"textSelectionMatchCount":1,"textSelectionMatchIndex":0}}
            """.formatted(pageId, Http.quoted(text));
        Http.Answer answer = http().post("/api/v2/inline-comments", json);
        if (answer.status() != 201 && answer.status() != 200) {
            throw new AssertionFailedError(answer.body());
        }
        return answer.json().path("id").asText();
    }

    void move(String pageId, String newParent) {
        http().put("/rest/api/content/" + pageId + "/move/append/" + newParent, "")
                .expect(200);
    }

    void archive(String pageId) {
        http().post("/rest/api/content/archive", "{\"pages\":[{\"id\":" + pageId + "}]}")
                .expect(202);
    }

    void label(String pageId, String label) {
        http().post("/rest/api/content/" + pageId + "/label", "[{\"prefix\":\"global\",\"name\":\"" + label + "\"}]")
                .expect(200);
    }

    void property(String pageId, String key, String json) {
        http().post("/api/v2/pages/" + pageId + "/properties", "{\"key\":\"" + key + "\",\"value\":" + json + "}")
                .expect(200);
    }

    void changeProperty(String pageId, String key, String json) {
        JsonNode row =
                rows("/api/v2/pages/" + pageId + "/properties?key=" + key).get(0);
        String body = "{\"key\":\"%s\",\"value\":%s,\"version\":{\"number\":%d}}"
                .formatted(key, json, row.at("/version/number").asInt() + 1);
        http().put("/api/v2/pages/" + pageId + "/properties/" + row.path("id").asText(), body)
                .expect(200);
    }

    void dropProperties(String pageId, String prefix) {
        rows("/api/v2/pages/" + pageId + "/properties?limit=250").stream()
                .filter(row -> row.path("key").asText().startsWith(prefix))
                .forEach(row -> http().delete("/api/v2/pages/" + pageId + "/properties/"
                                + row.path("id").asText())
                        .expect(204));
    }

    String newPage(String title, String parentId) {
        return ada().create(spaceId("DOCS"), parentId, title, "<p>by hand</p>");
    }
}
