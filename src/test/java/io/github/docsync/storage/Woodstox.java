package io.github.docsync.storage;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parser behind Confluence's own error messages, as a judge of what is well-formed. */
public final class Woodstox {
    private static final XMLInputFactory FACTORY = new WstxInputFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        FACTORY.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
        FACTORY.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
    }

    private Woodstox() {}

    /** Reads a body to its end, with the prefixes bound as Confluence binds them; returns all its text. */
    public static String text(String storage) {
        String wrapped = "<root xmlns:ac=\"http://atlassian.com/content\""
                + " xmlns:ri=\"http://atlassian.com/resource/identifier\""
                + " xmlns:at=\"http://atlassian.com/template\">" + storage + "</root>";
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(wrapped));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.CHARACTERS) {
                    text.append(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw new AssertionError("Woodstox refuses " + abbreviated(storage), e);
        }
        return text.toString();
    }

    private static String abbreviated(String storage) {
        return storage.length() <= 2_000 ? storage : storage.substring(0, 2_000) + "…";
    }
}
