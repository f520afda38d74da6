package io.github.docsync.site;

import java.util.EnumSet;
import java.util.Set;

/** A right in a space that publishing may need. */
public enum SpaceRight {
    CREATE_PAGE("create", "page"),
    CREATE_ATTACHMENT("create", "attachment"),
    DELETE_PAGE("delete", "page"),
    ARCHIVE_PAGE("archive", "page");

    private final String operation;
    private final String target;

    SpaceRight(String operation, String target) {
        this.operation = operation;
        this.target = target;
    }

    /**
     * The rights that publishing needs, in the order in which they are told.
     *
     * @param attachments whether files are attached
     * @param trash whether pages whose file is gone are moved to the trash
     * @param archive whether they are archived
     */
    public static Set<SpaceRight> needed(boolean attachments, boolean trash, boolean archive) {
        Set<SpaceRight> needed = EnumSet.of(CREATE_PAGE);
        if (attachments) {
            needed.add(CREATE_ATTACHMENT);
        }
        if (trash) {
            needed.add(DELETE_PAGE);
        }
        if (archive) {
            needed.add(ARCHIVE_PAGE);
        }
        return needed;
    }

    /** What it allows, under the name that Confluence gives it: {@code create}, {@code delete} or {@code archive}. */
    public String operation() {
        return operation;
    }

    /** What it allows that with: {@code page} or {@code attachment}. */
    public String target() {
        return target;
    }

    /** Such as {@code right to create a page}. */
    public String text() {
        return "right to " + operation + (target.startsWith("a") ? " an " : " a ") + target;
    }
}
