package io.github.docsync.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.docsync.local.content.Refusal;
import io.github.docsync.local.store.Account;
import io.github.docsync.local.store.ContentRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A request on its way to a handler: who asks, for what. */
public final class Call {
    private final Request request;
    private final Map<String, String> variables;
    private final Account account;
    private final String siteUrl;
    private final Predicate<String> hidden;

    /**
     * @param siteUrl the address of the site, for {@code _links.base}
     * @param hidden which content ids this caller may not see
     */
    public Call(
            Request request, Map<String, String> variables, Account account, String siteUrl, Predicate<String> hidden) {
        this.request = request;
        this.variables = variables;
        this.account = account;
        this.siteUrl = siteUrl;
        this.hidden = hidden;
    }

    public Request request() {
        return request;
    }

    public Account account() {
        return account;
    }

    public String siteUrl() {
        return siteUrl;
    }

    /** Whether the caller may see it. */
    public boolean sees(ContentRow content) {
        return !hidden.test(content.wireId());
    }

    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /**
     * A path variable that is an id.
     *
     * @throws Refusal 400 when it is not a number
     */
    public long id(String name) {
        return parseId(variable(name))
                .orElseThrow(() -> Refusal.invalidParameter("Provided value {" + variable(name) + "} for '" + name
                        + "' is not the correct type. Expected type is long"));
    }

    /**
     * A path variable that is a small number.
     *
     * @throws Refusal 400 when it is none
     */
    public int numberVariable(String name) {
        return parseId(variable(name))
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElseThrow(() -> Refusal.invalidParameter("Provided value {" + variable(name) + "} for '" + name
                        + "' is not the correct type. Expected type is integer"));
    }

    /** A decimal id. */
    public static Optional<Long> parseId(String text) {
        try {
            return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public Optional<String> query(String name) {
        return request.query().getOrDefault(name, List.of()).stream().findFirst();
    }

    public boolean flag(String name) {
        return query(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The values of a list parameter, whether repeated or separated by commas. */
    public List<String> queryList(String name) {
        List<String> values = new ArrayList<>();
        for (String value : request.query().getOrDefault(name, List.of())) {
            for (String part : value.split(",")) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    /**
     * A list parameter of ids.
     *
     * @param most how many the API takes
     * @throws Refusal 400 for more, or when one is not a number
     */
    public List<Long> queryIds(String name, int most) {
        List<Long> ids = new ArrayList<>();
        for (String value : queryList(name)) {
            ids.add(parseId(value)
                    .orElseThrow(() -> Refusal.invalidParameter("Provided value {" + value + "} for '" + name
                            + "' is not the correct type. Expected type is list of long")));
        }
        if (ids.size() > most) {
            throw Refusal.invalidParameter("'" + name + "' takes at most " + most + " values");
        }
        return ids;
    }

    /** A number between two bounds. */
    public int number(String name, int standard, int least, int most) {
        Optional<String> given = query(name);
        if (given.isEmpty()) {
            return standard;
        }
        int number;
        try {
            number = Integer.parseInt(given.get());
        } catch (NumberFormatException e) {
            throw Refusal.invalidParameter("Provided value {" + given.get() + "} for '" + name
                    + "' is not the correct type. Expected type is integer");
        }
        if (number < least || number > most) {
            throw Refusal.invalidParameter(
                    String.format(Locale.ROOT, "'%s' must be between %d and %d but was %d", name, least, most, number));
        }
        return number;
    }

    /**
     * The body as a JSON object.
     *
     * @throws Refusal 400 when it is none
     */
    public JsonNode json() {
        try {
            return Json.parse(new String(request.body(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("Request body is not valid JSON: " + e.getMessage());
        }
    }
}
