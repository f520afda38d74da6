package io.github.docsync.local.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Which content, in which order. Each condition narrows; the order is by id unless another is named. */
public final class ContentFilter {
    private final StringBuilder conditions = new StringBuilder("true");
    private final List<Object> arguments = new ArrayList<>();
    private String order = "id";
    private final List<Object> orderArguments = new ArrayList<>();
    private String limit = "";

    private ContentFilter() {}

    public static ContentFilter of(ContentKind... kinds) {
        return new ContentFilter()
                .anyOf("kind", List.of(kinds).stream().map(Enum::name).toList());
    }

    public ContentFilter status(Collection<Status> statuses) {
        return anyOf("status", statuses.stream().map(Enum::name).toList());
    }

    public ContentFilter status(Status... statuses) {
        return status(List.of(statuses));
    }

    public ContentFilter ids(Collection<Long> ids) {
        return anyOf("id", ids);
    }

    public ContentFilter spaces(Collection<Long> ids) {
        return anyOf("space_id", ids);
    }

    public ContentFilter space(long id) {
        return where("space_id = ?", id);
    }

    /** With this title, without regard to case. */
    public ContentFilter title(String title) {
        return where("title_key = ?", ContentRow.titleKey(title));
    }

    /** With this text in the title, without regard to case; in the order of the titles, those that begin with it first. */
    public ContentFilter titleContaining(String text) {
        order = "position(? in title_key) > 1, title_key, id";
        orderArguments.add(ContentRow.titleKey(text));
        return where("position(? in title_key) > 0", ContentRow.titleKey(text));
    }

    /** At most so many. */
    public ContentFilter limit(int most) {
        limit = " limit " + most;
        return this;
    }

    public ContentFilter type(String type) {
        return where("type = ?", type);
    }

    public ContentFilter parent(long id) {
        return where("parent_id = ?", id);
    }

    public ContentFilter atRoot() {
        conditions.append(" and parent_id is null");
        return this;
    }

    public ContentFilter container(long id) {
        return where("container_id = ?", id);
    }

    public ContentFilter labelled(long labelId) {
        return where("id in (select content_id from labelled where label_id = ?)", labelId);
    }

    /**
     * In the order that the API's {@code sort} parameter asks for.
     *
     * @param sort such as {@code -modified-date}; an unknown one is refused
     */
    public ContentFilter sort(String sort) {
        boolean descending = sort.startsWith("-");
        String column = switch (descending ? sort.substring(1) : sort) {
            case "id" -> "id";
            case "created-date" -> "created_at";
            case "modified-date" -> "version_at";
            case "title" -> "title_key";
            default -> throw new IllegalArgumentException("unknown sort: " + sort);
        };
        orderArguments.clear();
        order = descending ? column + " desc, id desc" : column + ", id";
        return this;
    }

    /** As siblings stand in the page tree. */
    public ContentFilter inTreeOrder() {
        orderArguments.clear();
        order = "position nulls last, id";
        return this;
    }

    private ContentFilter where(String condition, Object argument) {
        conditions.append(" and ").append(condition);
        arguments.add(argument);
        return this;
    }

    private ContentFilter anyOf(String column, Collection<?> values) {
        return where(String.format(Locale.ROOT, "%s = any(?)", column), values.toArray());
    }

    String sql(String table) {
        return "select * from " + table + " where " + conditions + " order by " + order + limit;
    }

    List<Object> arguments() {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(orderArguments);
        return all;
    }
}
