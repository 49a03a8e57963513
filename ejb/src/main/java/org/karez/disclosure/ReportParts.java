package org.karez.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Cuts a report into the parts right below its root, each handed on as soon as it is complete and then forgotten. */
final class ReportParts extends DefaultHandler {

    /** Takes one part of a report: a field of its header, a transaction, an activity. */
    interface Taker {
        void take(ReportElement part) throws UnreadableFile;
    }

    private final ReportScanner scanner;
    private final Taker taker;
    private final Deque<ReportElement> open = new ArrayDeque<>();

    private ReportParts(ReportScanner scanner, Taker taker) {
        this.scanner = scanner;
        this.taker = taker;
    }

    /**
     * Hands over each part of a report.
     *
     * @throws UnreadableFile when the file is no goAML report, or none that may be read
     */
    static void of(InputStream report, Taker taker) throws UnreadableFile, IOException {
        ReportScanner scanner = new ReportScanner();
        scanner.scan(report, new ReportParts(scanner, taker));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        ReportElement element =
                new ReportElement(name, open.peekLast(), scanner.path().last(), scanner.line(), scanner.column());
        if (open.isEmpty() && !name.equals("report")) {
            throw new SAXException(new UnreadableFile(element.violation(ViolationKind.NOT_GOAML, "report")));
        }
        // The root never holds its parts: a report of any length takes the memory of its largest transaction.
        if (open.size() > 1) {
            open.getLast().add(element);
        }
        open.addLast(element);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        ReportElement element = open.removeLast();
        if (element.isLeaf()) {
            element.endWith(scanner.text());
        }
        if (open.size() == 1) {
            try {
                taker.take(element);
            } catch (UnreadableFile e) {
                throw new SAXException(e);
            }
        }
    }
}
