package io.github.docsync.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Reads storage format: an XML fragment in which the prefixes {@code ac}, {@code ri} and {@code at} are bound and the named
 * entities of XHTML are known.
 *
 * <p>A scanner of our own rather than a general XML parser: without document types there is nothing to fetch and nothing to
 * expand, it needs no invented root element, and nesting costs no Java stack. Comments, processing instructions and
 * namespace declarations are read and left out, as Confluence leaves them out. Time and memory are linear in the input.
 */
public final class StorageParser {
    private static final LongAdder PARSED = new LongAdder();

    private final StorageScanner scanner;
    private final StorageTreeBuilder tree = new StorageTreeBuilder();

    private StorageParser(String storage) {
        this.scanner = new StorageScanner(storage);
    }

    /**
     * Parses a body.
     *
     * @throws StorageSyntaxException if it is not well-formed; the wording follows Confluence's own, for example
     *     {@code Unexpected close tag </br>; expected </p>.}
     */
    public static StorageDocument parse(String storage) {
        PARSED.increment();
        return new StorageParser(storage).document();
    }

    /** How many texts were parsed in this process so far, to measure what a run costs. */
    public static long parsed() {
        return PARSED.sum();
    }

    private StorageDocument document() {
        while (!scanner.atEnd()) {
            if (scanner.skip("<![CDATA[")) {
                scanner.cdata(tree.section());
            } else if (scanner.skip("<!--")) {
                scanner.skipComment();
            } else if (scanner.skip("<?")) {
                scanner.skipPast("?>", "processing instruction");
            } else if (scanner.startsWith("<!")) {
                throw scanner.failure("Unexpected declaration: storage format has no document type.");
            } else if (scanner.startsWith("</")) {
                close();
            } else if (scanner.startsWith("<")) {
                startTag();
            } else {
                scanner.text(tree.characters());
            }
        }
        if (tree.innermost() != null) {
            throw scanner.failure("Unexpected end of input; expected </" + tree.innermost() + ">.");
        }
        return new StorageDocument(tree.nodes());
    }

    private void startTag() {
        int start = scanner.position();
        scanner.skip("<");
        String name = scanner.name("element");
        if (!XmlCharacters.isElementName(name)) {
            throw scanner.failureAt(start, "Undeclared namespace prefix in <" + name + ">; known are ac, ri and at.");
        }
        Map<String, String> attributes = attributes(name);
        if (scanner.skip("/>")) {
            tree.empty(name, attributes);
            return;
        }
        scanner.expect('>', "in the start tag <" + name + ">");
        tree.open(name, attributes);
    }

    private Map<String, String> attributes(String element) {
        Map<String, String> attributes = Map.of();
        while (true) {
            boolean separated = scanner.skipSpaces();
            if (scanner.startsWith(">") || scanner.startsWith("/")) {
                return attributes;
            }
            int start = scanner.position();
            String name = scanner.name("attribute");
            if (!separated) {
                throw scanner.failureAt(start, "Missing space before attribute " + name + " of <" + element + ">.");
            }
            scanner.skipSpaces();
            scanner.expect('=', "after attribute " + name + " of <" + element + ">");
            scanner.skipSpaces();
            String value = scanner.attributeValue(name);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                continue;
            }
            if (!XmlCharacters.isAttributeName(name)) {
                throw scanner.failureAt(start, "Undeclared namespace prefix in attribute " + name + ".");
            }
            if (attributes.isEmpty()) {
                attributes = new LinkedHashMap<>();
            }
            if (attributes.put(name, value) != null) {
                throw scanner.failureAt(start, "Duplicate attribute " + name + " of <" + element + ">.");
            }
        }
    }

    private void close() {
        int start = scanner.position();
        scanner.skip("</");
        String name = scanner.name("element");
        scanner.skipSpaces();
        scanner.expect('>', "in the close tag </" + name + ">");
        String innermost = tree.innermost();
        if (innermost == null) {
            throw scanner.failureAt(start, "Unexpected close tag </" + name + ">; no element is open.");
        }
        if (!innermost.equals(name)) {
            throw scanner.failureAt(start, "Unexpected close tag </" + name + ">; expected </" + innermost + ">.");
        }
        tree.close();
    }
}
