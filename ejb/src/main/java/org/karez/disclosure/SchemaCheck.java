package org.karez.disclosure;

import static org.karez.disclosure.ViolationKind.BAD_SCHEMA;
import static org.karez.disclosure.ViolationKind.DOCTYPE;
import static org.karez.disclosure.ViolationKind.NOT_GOAML_SCHEMA;
import static org.karez.disclosure.ViolationKind.NOT_XML;
import static org.karez.disclosure.ViolationKind.TOO_BIG;
import static org.karez.disclosure.ViolationKind.TOO_DEEP;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Measures reports by one country's schema, which an administrator has loaded. Compiled once; any number of threads may use it.
 */
public final class SchemaCheck {

    /** The largest schema that is compiled, in bytes; national ones have some 300 kB. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private final Schema schema;
    private final Set<String> elements;

    private SchemaCheck(Schema schema, Set<String> elements) {
        this.schema = schema;
        this.elements = Set.copyOf(elements);
    }

    /**
     * Compiles a schema.
     *
     * @param xsd the bytes of the one file; it may refer to no other
     * @throws UnreadableFile when it does not compile, describes no goAML report, or tries to harm
     */
    public static SchemaCheck compile(byte[] xsd) throws UnreadableFile {
        if (xsd.length > MAX_BYTES) {
            throw new UnreadableFile(Violation.ofFile(TOO_BIG, MAX_BYTES / (1024 * 1024) + " MB"));
        }
        Declarations declarations = new Declarations();
        Findings findings = new Findings(declarations);
        try (InputStream bytes = ReportStream.openXml(new ByteArrayInputStream(xsd))) {
            SchemaFactory factory = hardened();
            factory.setErrorHandler(findings);
            declarations.setParent(parser());
            Schema schema = factory.newSchema(new SAXSource(declarations, new InputSource(bytes)));
            if (findings.violations.isEmpty() && !declarations.hasReport) {
                throw new UnreadableFile(Violation.ofFile(NOT_GOAML_SCHEMA));
            }
            if (findings.violations.isEmpty()) {
                return new SchemaCheck(schema, declarations.names);
            }
            throw new UnreadableFile(findings.violations, null);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw findings.refusal(e);
        }
    }

    /**
     * Everything in which a report departs from the schema, in the order of the report; empty when it keeps to it. What makes the
     * report unreadable is the last of the list.
     *
     * @param report its bytes; closed afterwards
     * @throws IOException when the bytes do not come
     */
    public List<Violation> check(InputStream report) throws IOException {
        ReportScanner scanner = new ReportScanner();
        SchemaFindings findings = new SchemaFindings(scanner, elements);
        try {
            scanner.scan(report, validator(findings));
            return findings.violations();
        } catch (UnreadableFile e) {
            List<Violation> all = new ArrayList<>(findings.violations());
            all.addAll(e.violations());
            return List.copyOf(all);
        }
    }

    private ValidatorHandler validator(SchemaFindings findings) {
        ValidatorHandler validator = schema.newValidatorHandler();
        validator.setErrorHandler(findings);
        try {
            // Its findings are told apart by keys; what they carry is read from English whatever the server speaks.
            validator.setProperty(LOCALE, Locale.ROOT);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
        return validator;
    }

    private static SchemaFactory hardened() throws SAXException {
        // The JDK's own, as in ReportScanner.
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory;
    }

    private static XMLReader parser() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newSAXParser().getXMLReader();
    }

    /** Learns which elements a schema declares while it passes on its way to the compiler. */
    private static final class Declarations extends XMLFilterImpl {

        private final Set<String> names = new HashSet<>();
        private boolean hasReport;
        private boolean complete;
        private int depth;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if (++depth > ReportScanner.MAX_DEPTH) {
                throw new SAXException(
                        new UnreadableFile(Violation.ofFile(TOO_DEEP, Integer.toString(ReportScanner.MAX_DEPTH))));
            }
            if (uri.equals(XMLConstants.W3C_XML_SCHEMA_NS_URI) && name.equals("element")) {
                String declared = attributes.getValue("name");
                if (declared != null) {
                    names.add(declared);
                    hasReport |= depth == 2 && declared.equals("report");
                }
            }
            super.startElement(uri, name, qualified, attributes);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            complete = --depth == 0;
            super.endElement(uri, name, qualified);
        }
    }

    /** What the compiler finds wrong with a schema. */
    private static final class Findings implements ErrorHandler {

        private final List<Violation> violations = new ArrayList<>();
        private final Declarations declarations;

        private Findings(Declarations declarations) {
            this.declarations = declarations;
        }

        @Override
        public void warning(SAXParseException finding) {
            // A reference to another file that was not followed is told as a warning, and breaks later where it is
            // needed.
        }

        @Override
        public void error(SAXParseException finding) {
            violations.add(violation(finding));
        }

        @Override
        public void fatalError(SAXParseException finding) throws SAXException {
            violations.add(violation(finding));
            throw finding;
        }

        /** The exception that tells why the compiler gave up. */
        private UnreadableFile refusal(Exception failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnreadableFile known) {
                    return known;
                }
            }
            return new UnreadableFile(
                    violations.isEmpty() ? List.of(Violation.ofFile(BAD_SCHEMA)) : violations, failure);
        }

        private Violation violation(SAXParseException finding) {
            String key = SchemaFindings.key(finding.getMessage());
            ViolationKind kind = key.isEmpty() && !declarations.complete ? NOT_XML : BAD_SCHEMA;
            // The one word that no translation of the parser's message changes.
            if (kind == NOT_XML && finding.getMessage().contains("DOCTYPE")) {
                kind = DOCTYPE;
            }
            int line = Math.max(0, finding.getLineNumber());
            return new Violation(kind, line, Math.max(0, finding.getColumnNumber()), "", key, List.of());
        }
    }
}
