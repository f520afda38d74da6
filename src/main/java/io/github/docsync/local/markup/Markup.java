package io.github.docsync.local.markup;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads storage format: an XML fragment with HTML's named entities and the prefixes that Confluence knows. */
public final class Markup {
    /** Deeper bodies are refused; no editor makes them and every walk over the tree is recursive. */
    private static final int MAX_DEPTH = 1_000;

    private static final String ROOT = "storage-root";
    private static final Set<String> PREFIXES = Set.of("ac", "ri", "at", "xml");
    private static final Pattern MISMATCH = Pattern.compile("The element type \"(.+?)\" must be terminated");
    private static final XMLInputFactory FACTORY = factory();

    private Markup() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
        // Newer JDKs allow few entity references by default; a long page has thousands. Ours all expand to one
        // character, so there is nothing to amplify.
        for (String limit : new String[] {"entityExpansionLimit", "totalEntitySizeLimit", "maxElementDepth"}) {
            factory.setProperty("http://www.oracle.com/xml/jaxp/properties/" + limit, "0");
        }
        return factory;
    }

    /** The body as the children of one nameless root. */
    public static MarkupElement read(String body) throws MalformedMarkupException {
        // The newline keeps the columns of the first row what they are for the author; rows are one too many.
        String document = "<!DOCTYPE " + ROOT + " [" + Entities.declarations(body) + "]><" + ROOT + ">\n" + body + "</"
                + ROOT + ">";
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(document));
            return build(reader);
        } catch (XMLStreamException e) {
            throw malformed(e, document);
        }
    }

    private static MarkupElement build(XMLStreamReader reader) throws XMLStreamException, MalformedMarkupException {
        Deque<MarkupElement> open = new ArrayDeque<>();
        MarkupElement root = new MarkupElement("");
        Characters pending = new Characters();
        boolean first = true;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    pending.addTo(open.peek());
                    MarkupElement element = open.isEmpty() ? root : child(reader, open);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> pending.addTo(open.pop());
                case XMLStreamConstants.CDATA -> pending.append(open.peek(), reader.getText(), true);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
                    String text = reader.getText();
                    pending.append(open.peek(), first && !text.isEmpty() ? text.substring(1) : text, false);
                    first = false;
                }
                default -> {
                    // Comments and processing instructions are not stored.
                }
            }
        }
        return root;
    }

    /** The characters since the last tag. The parser hands them out in pieces, one for each entity, that are joined only once. */
    private static final class Characters {
        private final StringBuilder text = new StringBuilder();
        private boolean data;
        private boolean any;

        void append(@Nullable MarkupElement parent, String piece, boolean isData) {
            if (piece.isEmpty() && !isData) {
                return;
            }
            if (data != isData) {
                addTo(parent);
            }
            data = isData;
            any = true;
            text.append(piece);
        }

        void addTo(@Nullable MarkupElement parent) {
            if (any && parent != null) {
                parent.add(data ? new CharacterData(text.toString()) : new MarkupText(text.toString()));
            }
            text.setLength(0);
            any = false;
        }
    }

    private static MarkupElement child(XMLStreamReader reader, Deque<MarkupElement> open)
            throws MalformedMarkupException {
        MarkupElement parent = open.getFirst();
        MarkupElement element = new MarkupElement(reader.getLocalName());
        requireKnownPrefix(element.name(), reader.getLocation());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String local = reader.getAttributeLocalName(i);
            String name = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
            if (!name.startsWith("xmlns")) {
                requireKnownPrefix(name, reader.getLocation());
                element.with(name, reader.getAttributeValue(i));
            }
        }
        if (open.size() > MAX_DEPTH) {
            throw problem("Maximum depth of " + MAX_DEPTH + " exceeded", reader.getLocation());
        }
        parent.add(element);
        return element;
    }

    private static void requireKnownPrefix(String name, Location location) throws MalformedMarkupException {
        int colon = name.indexOf(':');
        if (colon >= 0 && !PREFIXES.contains(name.substring(0, colon))) {
            throw problem("Undeclared namespace prefix \"" + name.substring(0, colon) + "\"", location);
        }
    }

    private static MalformedMarkupException problem(String problem, Location location) {
        return new MalformedMarkupException(problem, location.getLineNumber() - 1, location.getColumnNumber());
    }

    private static MalformedMarkupException malformed(XMLStreamException e, String document) {
        String message = String.valueOf(e.getMessage());
        String problem = message.substring(message.indexOf("Message: ") < 0 ? 0 : message.indexOf("Message: ") + 9);
        Location location = e.getLocation();
        if (location == null) {
            return new MalformedMarkupException(problem, 1, 1);
        }
        Matcher mismatch = MISMATCH.matcher(problem);
        if (mismatch.find()) {
            return problem(mismatch(document, location, mismatch.group(1)), location);
        }
        return problem(problem, location);
    }

    /** As the parser of Confluence words it: {@code Unexpected close tag </br>; expected </p>.}. */
    private static String mismatch(String document, Location location, String expected) {
        // The character offset of the location counts from the start of the parser's buffer; row and column do not.
        int line = 0;
        for (int row = 1; row < location.getLineNumber(); row++) {
            line = document.indexOf('\n', line) + 1;
        }
        int start = document.lastIndexOf("</", line + location.getColumnNumber() - 1);
        int stop = start < 0 ? -1 : document.indexOf('>', start);
        String found = stop < 0 ? "" : document.substring(start + 2, stop).strip();
        return "Unexpected close tag </" + shown(found) + ">; expected </" + shown(expected) + ">.";
    }

    private static String shown(String name) {
        return name.equals(ROOT) ? "xml" : name;
    }
}
