package io.github.docsync.confluence;

import io.github.docsync.confluence.wire.Operation;
import java.util.ArrayList;
import java.util.List;

/** The rights in a space that publishing needs, under the names that Confluence gives them. */
public final class PublishingRights {
    private PublishingRights() {}

    /**
     * The rights, in the order in which they are told.
     *
     * @param attachments whether files are attached
     * @param trash whether pages whose file is gone are moved to the trash
     * @param archive whether they are archived
     */
    public static List<Operation> needed(boolean attachments, boolean trash, boolean archive) {
        List<Operation> needed = new ArrayList<>(List.of(new Operation("create", "page")));
        if (attachments) {
            needed.add(new Operation("create", "attachment"));
        }
        if (trash) {
            needed.add(new Operation("delete", "page"));
        }
        if (archive) {
            needed.add(new Operation("archive", "page"));
        }
        return needed;
    }

    /** Such as {@code right to create a page}. */
    public static String name(Operation operation) {
        String article = operation.targetType().startsWith("a") ? " an " : " a ";
        return "right to " + operation.operation() + article + operation.targetType();
    }
}
