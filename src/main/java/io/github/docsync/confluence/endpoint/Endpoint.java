package io.github.docsync.confluence.endpoint;

import io.github.docsync.confluence.wire.WireJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call of an API, as an immutable value that knows nothing of transport.
 *
 * @param method the HTTP method
 * @param api what the path is relative to
 * @param path the path's template, such as {@code /pages/{id}}
 * @param arguments the values of the template's variables in order; each becomes one encoded path segment
 * @param query names and values in order; a name may be repeated
 * @param payload the body, or null
 * @param reader turns the answer into a value
 * @param action what the call does, as a phrase that completes "cannot …", such as {@code read page 123}
 * @param <T> what the answer is read as
 */
public record Endpoint<T>(
        Method method,
        Api api,
        String path,
        List<String> arguments,
        List<QueryParameter> query,
        @Nullable Payload payload,
        ReplyReader<T> reader,
        String action) {
    /** Copies the lists. */
    public Endpoint {
        arguments = List.copyOf(arguments);
        query = List.copyOf(query);
    }

    /** Those calls that send what they ask for in a body. */
    private static final Set<String> READS_BY_POST = Set.of("/users-bulk", "/content/convert-ids-to-types");

    /** Whether the call changes nothing, so that it may be repeated without looking. */
    public boolean isRead() {
        return method.isRead() || READS_BY_POST.contains(path);
    }

    /** One name and value of the query string, unencoded. */
    public record QueryParameter(String name, String value) {}

    static <T> Endpoint<T> of(
            Method method, Api api, String action, ReplyReader<T> reader, String path, String... ids) {
        return new Endpoint<>(method, api, path, List.of(ids), List.of(), null, reader, action);
    }

    static <T> Endpoint<T> get(Class<T> type, String action, String path, String... ids) {
        return of(Method.GET, Api.V2, action, Readers.json(type), path, ids);
    }

    static <T> Endpoint<Slice<T>> list(Class<T> type, String action, String path, String... ids) {
        return of(Method.GET, Api.V2, action, Readers.slice(type), path, ids);
    }

    static <T> Endpoint<T> post(Class<T> type, Object body, String action, String path, String... ids) {
        return of(Method.POST, Api.V2, action, Readers.json(type), path, ids).with(Payload.json(body));
    }

    static <T> Endpoint<T> put(Class<T> type, Object body, String action, String path, String... ids) {
        return of(Method.PUT, Api.V2, action, Readers.json(type), path, ids).with(Payload.json(body));
    }

    static Endpoint<Nothing> delete(String action, String path, String... ids) {
        return of(Method.DELETE, Api.V2, action, Readers.nothing(), path, ids);
    }

    /** The same call with a query parameter more; a null value adds nothing. */
    public Endpoint<T> query(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<QueryParameter> longer = new ArrayList<>(query);
        longer.add(new QueryParameter(name, wireForm(value)));
        return new Endpoint<>(method, api, path, arguments, longer, payload, reader, action);
    }

    /** The same call with the values joined by commas; an empty collection adds nothing. */
    public Endpoint<T> queryAll(String name, Collection<?> values) {
        return values.isEmpty()
                ? this
                : query(
                        name,
                        String.join(",", values.stream().map(Endpoint::wireForm).toList()));
    }

    /** The same call with the parameter set to the value in place of any earlier one. */
    public Endpoint<T> replacing(String name, String value) {
        List<QueryParameter> others = query.stream()
                .filter(parameter -> !parameter.name().equals(name))
                .toList();
        return new Endpoint<>(method, api, path, arguments, others, payload, reader, action).query(name, value);
    }

    Endpoint<T> with(Payload body) {
        return new Endpoint<>(method, api, path, arguments, query, body, reader, action);
    }

    /** The enumerations of the wire know their own names; everything else prints as itself. */
    private static String wireForm(Object value) {
        if (value instanceof Enum<?>) {
            return WireJson.mapper().convertValue(value, String.class);
        }
        return value.toString();
    }
}
