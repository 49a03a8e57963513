package org.karez.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One element of a report with all it holds: at most a transaction, never the whole report. */
final class ReportElement {

    private final String name;
    private final ReportElement parent;
    private final String step;
    private final int line;
    private final int column;
    private final List<ReportElement> children = new ArrayList<>(0);
    private String text = "";

    /**
     * An element.
     *
     * @param parent around it; null for the root
     * @param step its last step in a path
     */
    ReportElement(String name, ReportElement parent, String step, int line, int column) {
        this.name = name;
        this.parent = parent;
        this.step = step;
        this.line = line;
        this.column = column;
    }

    void add(ReportElement child) {
        children.add(child);
    }

    void endWith(String written) {
        text = written.strip();
    }

    String name() {
        return name;
    }

    String path() {
        return parent == null ? step : parent.path() + "/" + step;
    }

    int line() {
        return line;
    }

    /** What is written in it; empty when nothing is. */
    String text() {
        return text;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    List<ReportElement> children() {
        return children;
    }

    List<ReportElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The elements inside a list element, such as each phone in phones. */
    List<ReportElement> each(String list, String wanted) {
        return children(list).stream()
                .flatMap(found -> found.children(wanted).stream())
                .toList();
    }

    Optional<ReportElement> child(String wanted) {
        // A stream here costs more than all else of the reading: a party is asked for some sixty children.
        for (ReportElement child : children) {
            if (child.name.equals(wanted)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The text of a child; null when the report does not say. */
    String text(String wanted) {
        return child(wanted)
                .map(ReportElement::text)
                .filter(said -> !said.isEmpty())
                .orElse(null);
    }

    /** A code of a child; null when the report does not say, or says that it does not know ("-"). */
    String code(String wanted) {
        String said = text(wanted);
        return "-".equals(said) ? null : said;
    }

    boolean flag(String wanted) {
        String said = text(wanted);
        return "1".equals(said) || "true".equals(said);
    }

    LocalDate date(String wanted) throws UnreadableFile {
        LocalDateTime moment = moment(wanted);
        return moment == null ? null : moment.toLocalDate();
    }

    /** Date and time as the reporter wrote them, by his own clock; null when the report does not say. */
    LocalDateTime moment(String wanted) throws UnreadableFile {
        String said = text(wanted);
        if (said == null) {
            return null;
        }
        return ReportValue.moment(said).orElseThrow(() -> refused(wanted, ViolationKind.BAD_DATE, "dateTime"));
    }

    /** An exact number; null when the report does not say. */
    BigDecimal number(String wanted) throws UnreadableFile {
        String said = text(wanted);
        if (said == null) {
            return null;
        }
        return ReportValue.number(said).orElseThrow(() -> refused(wanted, ViolationKind.BAD_NUMBER, "decimal"));
    }

    Violation violation(ViolationKind kind, String... expected) {
        return new Violation(kind, line, column, path(), text, List.of(expected));
    }

    private UnreadableFile refused(String wanted, ViolationKind kind, String type) {
        return new UnreadableFile(child(wanted).orElse(this).violation(kind, type));
    }
}
