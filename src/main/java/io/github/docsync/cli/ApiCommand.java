package io.github.docsync.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.docsync.ExitStatus;
import io.github.docsync.cli.command.DocsyncCommand;
import io.github.docsync.cli.command.GivenAddress;
import io.github.docsync.cli.command.GivenText;
import io.github.docsync.cli.command.UsageException;
import io.github.docsync.confluence.ConfluenceClient;
import io.github.docsync.confluence.PagedList;
import io.github.docsync.confluence.endpoint.Api;
import io.github.docsync.confluence.endpoint.Method;
import io.github.docsync.confluence.endpoint.RawEndpoints;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Any call of Confluence's REST APIs, with docsync's credentials, retries and errors. */
@Command(
        name = "api",
        description = "Call Confluence's REST API and print the answer.",
        footer = {
            "%nExamples:",
            "  docsync api GET pages/98305 --field body-format=storage",
            "  docsync api GET spaces --paginate",
            "  docsync api POST pages/98305/properties --field key=x --field value=1",
            "  docsync api GET rest/api/user/current"
        })
final class ApiCommand extends DocsyncCommand {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Parameters(index = "0", paramLabel = "METHOD", description = "GET, POST, PUT or DELETE.")
    private Method method = Method.GET;

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            description = "Relative to the API v2; a path that begins with rest/api belongs to v1. Already encoded.")
    private String path = "";

    @Option(names = "--query", paramLabel = "KEY=VALUE", description = "A query parameter, whatever the method.")
    private Map<String, String> query = new LinkedHashMap<>();

    @Option(
            names = "--field",
            paramLabel = "KEY=VALUE",
            description = "A query parameter of GET and DELETE; else a key of the JSON body, whose value may be a JSON "
                    + "number, true, false, null or text in quotation marks (as an id of digits must be).")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--input", paramLabel = "FILE", description = "The JSON body; - is standard input.")
    private @Nullable String input;

    @Option(names = "--paginate", description = "Read a list to its end; prints one row a line.")
    private boolean paginate;

    @Override
    protected ExitStatus run() throws IOException {
        boolean hasBody = method == Method.POST || method == Method.PUT;
        if (paginate && method != Method.GET) {
            throw new UsageException("--paginate works with GET only; leave it out");
        }
        if (input != null && !hasBody) {
            throw new UsageException(method + " has no body; leave out --input");
        }
        JsonNode body = hasBody ? body() : null;
        Map<String, String> parameters = new LinkedHashMap<>(query);
        if (!hasBody) {
            parameters.putAll(fields);
        }
        Optional<GivenAddress> address = GivenAddress.of(path);
        address.ifPresent(this::named);
        Target target = Target.of(address.map(GivenAddress::apiPath).orElse(path), parameters);
        try (ConfluenceClient client = connect()) {
            if (paginate) {
                show(client.list(RawEndpoints.list(target.api(), target.path())));
            } else {
                show(client.call(RawEndpoints.call(method, target.api(), target.path(), body)));
            }
        }
        return ExitStatus.IN_STEP;
    }

    private void show(PagedList<JsonNode> rows) {
        if (options().json()) {
            ArrayNode all = MAPPER.createArrayNode();
            rows.forEach(all::add);
            answer(all);
        } else {
            rows.forEach(row -> terminal().output().println(row));
        }
    }

    private void show(JsonNode said) {
        if (options().json()) {
            answer(said);
        } else if (!said.isMissingNode()) {
            terminal().output().println(said.isTextual() ? said.textValue() : said.toPrettyString());
        }
    }

    private JsonNode body() throws IOException {
        if (input == null) {
            ObjectNode body = MAPPER.createObjectNode();
            fields.forEach((key, value) -> body.set(key, literal(value)));
            return body;
        }
        if (!fields.isEmpty()) {
            throw new UsageException("--input is the whole body; leave out --field");
        }
        try {
            return input.equals("-")
                    ? MAPPER.readTree(terminal().input())
                    : MAPPER.readTree(Files.readAllBytes(terminal().resolve(Path.of(input))));
        } catch (JsonProcessingException e) {
            throw new UsageException("the body from --input is not JSON: " + GivenText.mistake(e) + "; fix it");
        } catch (IOException e) {
            throw new UsageException("cannot read " + input + "; check the name of the file");
        }
    }

    /** Numbers, booleans, null and quoted text as such; anything else is text. */
    private static JsonNode literal(String value) {
        try {
            JsonNode node = MAPPER.readTree(value);
            return node.isValueNode() ? node : MAPPER.getNodeFactory().textNode(value);
        } catch (JsonProcessingException e) {
            return MAPPER.getNodeFactory().textNode(value);
        }
    }

    /** Which API a path belongs to, and where in it. */
    record Target(Api api, String path) {
        static Target of(String given, Map<String, String> query) {
            String path = given.startsWith("/") ? given.substring(1) : given;
            path = path.startsWith("wiki/") ? path.substring("wiki/".length()) : path;
            Api api = Api.V2;
            if (path.startsWith("rest/api/")) {
                api = Api.V1;
                path = path.substring("rest/api/".length());
            } else if (path.startsWith("api/v2/")) {
                path = path.substring("api/v2/".length());
            }
            StringBuilder full = new StringBuilder(path);
            query.forEach((key, value) -> full.append(full.indexOf("?") < 0 ? '?' : '&')
                    .append(URLEncoder.encode(key, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return new Target(api, full.toString());
        }
    }
}
