package org.karez.disclosure;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.ext.Locator2Impl;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Walks once through a report, from its first byte to its last, and tells a handler what it meets.
 *
 * <p>Follows no document type, entity or outside reference, and stops at the first sign of one.
 */
final class ReportScanner {

    /** Persons related to persons related to an account's entity lie some 25 deep. */
    static final int MAX_DEPTH = 64;

    /** Eight times the longest text of the standard, in characters. */
    static final int MAX_TEXT = 65_536;

    /** Half as many again as a report of the largest size has, in practice. */
    static final int MAX_ELEMENTS = 750_000;

    private final ReportPath path = new ReportPath();
    private final StringBuilder text = new StringBuilder();
    private final Place place = new Place();
    private XMLStreamReader reader;
    private int elements;

    /** The element that is being read. */
    ReportPath path() {
        return path;
    }

    /** The text since the last tag. */
    String text() {
        return text.toString();
    }

    int line() {
        return place.getLineNumber();
    }

    int column() {
        return place.getColumnNumber();
    }

    /**
     * Reads the report.
     *
     * @throws UnreadableFile when it is no XML, too big, too deep or has a document type
     * @throws IOException when the bytes do not come
     */
    void scan(InputStream in, ContentHandler handler) throws UnreadableFile, IOException {
        ReportStream bytes = new ReportStream(in);
        try (BufferedInputStream xml = ReportStream.openXml(bytes)) {
            reader = hardened().createXMLStreamReader(xml);
            handler.setDocumentLocator(place);
            handler.startDocument();
            while (reader.hasNext()) {
                meet(reader.next(), handler);
            }
            handler.endDocument();
        } catch (SAXException e) {
            throw e.getException() instanceof UnreadableFile known ? known : refusal(ViolationKind.NOT_XML, e);
        } catch (XMLStreamException e) {
            throw bytes.isTooBig() ? tooBig() : unreadable(e);
        } catch (IOException e) {
            if (bytes.isTooBig()) {
                throw tooBig();
            }
            throw e;
        } finally {
            close();
        }
    }

    private void meet(int event, ContentHandler handler) throws SAXException, UnreadableFile {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(handler);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                characters(handler);
            case XMLStreamConstants.END_ELEMENT -> end(handler);
            case XMLStreamConstants.DTD -> throw refusal(ViolationKind.DOCTYPE, null);
            case XMLStreamConstants.ENTITY_REFERENCE -> throw refusal(ViolationKind.NOT_XML, null);
            default -> {
                // Comments and processing instructions say nothing of the business.
            }
        }
    }

    private void start(ContentHandler handler) throws SAXException, UnreadableFile {
        if (path.depth() >= MAX_DEPTH) {
            throw refusal(ViolationKind.TOO_DEEP, null, Integer.toString(MAX_DEPTH));
        }
        if (++elements > MAX_ELEMENTS) {
            throw refusal(ViolationKind.TOO_BIG, null, Integer.toString(MAX_ELEMENTS));
        }
        path.enter(reader.getLocalName());
        text.setLength(0);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            handler.startPrefixMapping(orEmpty(reader.getNamespacePrefix(i)), orEmpty(reader.getNamespaceURI(i)));
        }
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.addAttribute(
                    orEmpty(reader.getAttributeNamespace(i)),
                    reader.getAttributeLocalName(i),
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    "CDATA",
                    reader.getAttributeValue(i));
        }
        handler.startElement(
                orEmpty(reader.getNamespaceURI()),
                reader.getLocalName(),
                qualified(reader.getPrefix(), reader.getLocalName()),
                attributes);
    }

    private void characters(ContentHandler handler) throws SAXException, UnreadableFile {
        if (text.length() + reader.getTextLength() > MAX_TEXT) {
            throw refusal(ViolationKind.TOO_BIG, null, Integer.toString(MAX_TEXT));
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        handler.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private void end(ContentHandler handler) throws SAXException {
        handler.endElement(
                orEmpty(reader.getNamespaceURI()),
                reader.getLocalName(),
                qualified(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            handler.endPrefixMapping(orEmpty(reader.getNamespacePrefix(i)));
        }
        text.setLength(0);
        path.leave();
    }

    private static XMLInputFactory hardened() {
        // The JDK's own, not whichever parser a library has put on the class path: these settings are proven on it.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no outside references");
        });
        return factory;
    }

    private UnreadableFile unreadable(XMLStreamException failure) {
        Location at = failure.getLocation();
        boolean encoding = false;
        for (Throwable cause = failure; cause != null; cause = beneath(cause)) {
            encoding |= cause instanceof CharConversionException
                    || cause instanceof CharacterCodingException
                    || cause instanceof UnsupportedEncodingException;
        }
        ViolationKind kind = encoding ? ViolationKind.BAD_ENCODING : ViolationKind.NOT_XML;
        Violation violation = at == null
                ? Violation.ofFile(kind)
                : new Violation(
                        kind,
                        Math.max(0, at.getLineNumber()),
                        Math.max(0, at.getColumnNumber()),
                        path.toString(),
                        "",
                        List.of());
        return new UnreadableFile(List.of(violation), failure);
    }

    private static Throwable beneath(Throwable failure) {
        // An exception of StAX keeps what caused it apart from Java's own cause.
        return failure instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : failure.getCause();
    }

    private UnreadableFile refusal(ViolationKind kind, Throwable cause, String... expected) {
        return new UnreadableFile(
                List.of(new Violation(kind, line(), column(), path.toString(), "", List.of(expected))), cause);
    }

    private static UnreadableFile tooBig() {
        return new UnreadableFile(Violation.ofFile(ViolationKind.TOO_BIG, ReportStream.BOUND));
    }

    private void close() throws IOException {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static String qualified(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Where the parser stands, for those who learn it the SAX way. */
    private final class Place extends Locator2Impl {

        @Override
        public int getLineNumber() {
            return reader == null ? 0 : Math.max(0, reader.getLocation().getLineNumber());
        }

        @Override
        public int getColumnNumber() {
            return reader == null ? 0 : Math.max(0, reader.getLocation().getColumnNumber());
        }
    }
}
