package io.github.docsync.storage;

import java.util.Set;

/** What kinds of element the storage format has, as far as text and spaces are concerned. */
public final class Vocabulary {
    public static final String MARKER = "ac:inline-comment-marker";
    public static final String MARKER_REF = "ac:ref";
    public static final String MACRO = "ac:structured-macro";
    public static final String PARAMETER = "ac:parameter";
    public static final String PARAMETER_NAME = "ac:name";
    public static final String RICH_TEXT_BODY = "ac:rich-text-body";
    public static final String PLAIN_TEXT_BODY = "ac:plain-text-body";
    public static final String LINK = "ac:link";
    public static final String LINK_BODY = "ac:link-body";
    public static final String PLAIN_TEXT_LINK_BODY = "ac:plain-text-link-body";
    public static final String IMAGE = "ac:image";
    public static final String TASK_LIST = "ac:task-list";
    public static final String TASK = "ac:task";
    public static final String TASK_LIST_ID = "ac:task-list-id";
    public static final String TASK_ID = "ac:task-id";
    public static final String TASK_UUID = "ac:task-uuid";
    public static final String TASK_STATUS = "ac:task-status";
    public static final String TASK_BODY = "ac:task-body";
    public static final String EXTENSION_FALLBACK = "ac:adf-fallback";

    /** Elements that start and end a line of text. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "colgroup",
            "col",
            "caption",
            "blockquote",
            "pre",
            "hr",
            "div",
            "ac:layout",
            "ac:layout-section",
            "ac:layout-cell",
            TASK_LIST,
            TASK,
            TASK_BODY,
            RICH_TEXT_BODY,
            "ac:caption",
            "ac:adf-extension",
            "ac:adf-node",
            "ac:adf-content",
            EXTENSION_FALLBACK);

    /** Elements whose own children are elements only, so that text between those is never meant. */
    private static final Set<String> STRUCTURES = Set.of(
            "ul",
            "ol",
            "dl",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "colgroup",
            "ac:layout",
            "ac:layout-section",
            TASK_LIST,
            TASK,
            MACRO,
            LINK,
            IMAGE,
            "ac:adf-extension",
            "ac:adf-node");

    /** Elements whose text is data: exact, and nothing that a reader could mark. */
    private static final Set<String> DATA = Set.of(
            PARAMETER,
            PLAIN_TEXT_BODY,
            PLAIN_TEXT_LINK_BODY,
            TASK_LIST_ID,
            TASK_ID,
            TASK_UUID,
            TASK_STATUS,
            "ac:adf-attribute",
            "ac:placeholder",
            "ac:default-parameter");

    /** Elements that only change how text looks; two that touch and are alike say the same as one. */
    private static final Set<String> FORMATS =
            Set.of("strong", "em", "u", "del", "sub", "sup", "code", "small", "big", "span");

    /** Elements that hold blocks directly; spaces between those blocks are never meant. */
    private static final Set<String> CONTAINERS =
            Set.of(RICH_TEXT_BODY, "ac:layout-cell", "ac:adf-content", EXTENSION_FALLBACK, "blockquote", "div");

    /** Macros that Confluence puts into a line of text. */
    private static final Set<String> INLINE_MACROS = Set.of(
            "status",
            "anchor",
            "jira",
            "mathinline",
            "eazy-math-inline",
            "easy-math-inline",
            "profile",
            "viewfile-inline");

    private Vocabulary() {}

    /** Whether the element ends the line of text before it and starts a new one. */
    public static boolean isBlock(StorageNode.Element element) {
        return BLOCKS.contains(element.name()) || isMacroWithBody(element);
    }

    /** Whether an element of that name, macros apart, starts and ends a line of text. */
    public static boolean isBlock(String elementName) {
        return BLOCKS.contains(elementName);
    }

    /** Whether Confluence puts a macro of that name into a line of text. */
    public static boolean isInlineMacro(String macroName) {
        return INLINE_MACROS.contains(macroName);
    }

    public static boolean isStructure(StorageNode.Element element) {
        return STRUCTURES.contains(element.name());
    }

    public static boolean isData(StorageNode.Element element) {
        return DATA.contains(element.name());
    }

    public static boolean isFormat(StorageNode.Element element) {
        return FORMATS.contains(element.name());
    }

    public static boolean isContainer(StorageNode.Element element) {
        return CONTAINERS.contains(element.name());
    }

    public static boolean isMacroWithBody(StorageNode.Element element) {
        return element.is(MACRO) && (hasChild(element, RICH_TEXT_BODY) || hasChild(element, PLAIN_TEXT_BODY));
    }

    public static boolean hasChild(StorageNode.Element element, String name) {
        for (StorageNode child : element.children()) {
            if (child instanceof StorageNode.Element candidate && candidate.is(name)) {
                return true;
            }
        }
        return false;
    }
}
