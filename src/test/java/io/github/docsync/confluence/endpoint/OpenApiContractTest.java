package io.github.docsync.confluence.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.docsync.confluence.transport.Scopes;
import io.github.docsync.confluence.wire.Ancestor;
import io.github.docsync.confluence.wire.AttachmentInfo;
import io.github.docsync.confluence.wire.BlogPost;
import io.github.docsync.confluence.wire.ChildContent;
import io.github.docsync.confluence.wire.Comment;
import io.github.docsync.confluence.wire.ContentVersion;
import io.github.docsync.confluence.wire.CustomContent;
import io.github.docsync.confluence.wire.Descendant;
import io.github.docsync.confluence.wire.Folder;
import io.github.docsync.confluence.wire.Label;
import io.github.docsync.confluence.wire.Page;
import io.github.docsync.confluence.wire.Property;
import io.github.docsync.confluence.wire.Space;
import io.github.docsync.confluence.wire.SpacePermission;
import io.github.docsync.confluence.wire.Task;
import io.github.docsync.confluence.wire.User;
import io.github.docsync.confluence.wire.Version;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds every call that the client can make, and every record that it reads, against Atlassian's OpenAPI documents. */
class OpenApiContractTest {
    /** What Atlassian answers though its documents do not say so, as observed by clients of Confluence. */
    private static final Map<Class<?>, Set<String>> OBSERVED = Map.of(
            // Single pages carry it as lists do; Confluence's editor of live documents is younger than the schema.
            Page.class, Set.of("subtype"),
            // Rows of v1's /user/current carry the kind of user as "type".
            User.class, Set.of("type"));

    private static OpenApi v1;
    private static OpenApi v2;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(
                Files.isDirectory(OpenApi.FOLDER),
                "skipped: Atlassian's OpenAPI documents are not at ../shared/openapi");
        v1 = OpenApi.v1();
        v2 = OpenApi.v2();
    }

    @Test
    void there_is_an_example_of_every_call() {
        assertThat(EveryCall.examples().keySet()).isEqualTo(EveryCall.names());
    }

    @TestFactory
    List<DynamicTest> every_call_is_one_that_Atlassian_documents() {
        List<DynamicTest> tests = new ArrayList<>();
        EveryCall.examples()
                .forEach((name, endpoints) -> endpoints.stream()
                        .filter(endpoint -> endpoint.api() == Api.V1 || endpoint.api() == Api.V2)
                        .forEach(endpoint -> tests.add(DynamicTest.dynamicTest(
                                name + ": " + endpoint.method() + " " + endpoint.path(), () -> check(endpoint)))));
        return tests;
    }

    private static void check(Endpoint<?> endpoint) throws IOException {
        OpenApi api = endpoint.api() == Api.V1 ? v1 : v2;
        String key = endpoint.method() + " " + OpenApi.shape(endpoint.path());
        JsonNode operation = api.operation(key);
        assertThat(operation.isMissingNode()).as("unknown operation " + key).isFalse();
        assertThat(operation.path("deprecated").asBoolean(false))
                .as("deprecated " + key)
                .isFalse();
        assertThat(endpoint.path().chars().filter(c -> c == '{').count())
                .as("one argument for each variable")
                .isEqualTo(endpoint.arguments().size());
        assertThat(endpoint.query())
                .allSatisfy(parameter -> assertThat(api.queryNames(operation)).contains(parameter.name()));
        assertThat(Scopes.needed(endpoint)).containsExactlyInAnyOrderElementsOf(api.scopes(operation));
        if (endpoint.payload() instanceof Payload.Json json) {
            JsonNode body = new ObjectMapper().readTree(json.text());
            JsonNode schema = api.requestSchema(operation);
            assertThat(api.violations(schema, body)).as(json.text()).isEmpty();
            if (body.isObject()) {
                Set<String> sent = new TreeSet<>();
                body.fieldNames().forEachRemaining(sent::add);
                assertThat(api.propertyNames(schema)).containsAll(sent);
            }
        } else if (endpoint.payload() instanceof Payload.Upload) {
            assertThat(operation
                            .at("/requestBody/content/multipart~1form-data/schema/properties")
                            .has("file"))
                    .isTrue();
        }
    }

    @Test
    void every_member_that_is_read_is_one_that_Atlassian_sends() {
        Map<Class<?>, List<String>> schemas = Map.ofEntries(
                Map.entry(Page.class, List.of("PageSingle", "PageBulk")),
                Map.entry(BlogPost.class, List.of("BlogPostSingle")),
                Map.entry(Space.class, List.of("SpaceSingle")),
                Map.entry(SpacePermission.class, List.of("SpacePermissionAssignment")),
                Map.entry(Property.class, List.of("ContentProperty")),
                Map.entry(AttachmentInfo.class, List.of("AttachmentSingle")),
                Map.entry(Label.class, List.of("Label")),
                Map.entry(Folder.class, List.of("FolderSingle")),
                Map.entry(Comment.class, List.of("FooterCommentModel", "InlineCommentModel")),
                Map.entry(Task.class, List.of("Task")),
                Map.entry(CustomContent.class, List.of("CustomContentSingle")),
                Map.entry(Version.class, List.of("Version")),
                Map.entry(ContentVersion.class, List.of("PageVersion", "BlogPostVersion")),
                Map.entry(ChildContent.class, List.of("ChildrenResponse")),
                Map.entry(Descendant.class, List.of("DescendantsResponse")),
                Map.entry(Ancestor.class, List.of("Ancestor")),
                Map.entry(User.class, List.of("User")));
        schemas.forEach((type, names) -> {
            Set<String> known = new TreeSet<>(OBSERVED.getOrDefault(type, Set.of()));
            names.forEach(name -> known.addAll(v2.propertiesOfComponent(name)));
            assertThat(known).as(type.getSimpleName()).containsAll(membersOf(type));
        });
    }

    private static Set<String> membersOf(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            names.add(renamed == null ? component.getName() : renamed.value());
        }
        return names;
    }
}
