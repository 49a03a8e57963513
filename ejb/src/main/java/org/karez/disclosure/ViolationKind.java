package org.karez.disclosure;

/** What can be wrong with a report, or with the schema it is measured by. */
public enum ViolationKind {
    /** The file has no content. */
    EMPTY_FILE,
    /** The file, or one text in it, is larger than Karez reads; expected: the bound. */
    TOO_BIG,
    /** The file is a ZIP or GZIP archive, not the report inside it. */
    ARCHIVE,
    /** The file's bytes are not in the encoding that it declares. */
    BAD_ENCODING,
    /** The file is not well-formed XML from this place on. */
    NOT_XML,
    /** The file carries a document type, which no goAML report needs and attacks are made with. */
    DOCTYPE,
    /** Elements lie deeper in one another than in any report; expected: the bound. */
    TOO_DEEP,
    /** Well-formed XML, but no goAML report. */
    NOT_GOAML,
    /** The schema does not compile; value: the key of the compiler's finding. */
    BAD_SCHEMA,
    /** The schema compiles, but does not describe a goAML report. */
    NOT_GOAML_SCHEMA,
    /** An element that must be there is not; expected: its name, or the names of which one must be there. */
    MISSING_ELEMENT,
    /** The schema knows the element, but not at this place; expected: what may stand here. */
    MISPLACED_ELEMENT,
    /** The schema does not know the element; expected: what may stand here. */
    UNKNOWN_ELEMENT,
    /** The schema does not know the attribute. */
    UNKNOWN_ATTRIBUTE,
    /** A mandatory attribute is not there; expected: its name. */
    MISSING_ATTRIBUTE,
    /** Text stands where only elements may. */
    UNEXPECTED_TEXT,
    /** No date, or no day of the calendar. */
    BAD_DATE,
    /** A date that is too early or too late; expected: the bound. */
    DATE_OUT_OF_RANGE,
    /** Not a number. */
    BAD_NUMBER,
    /** A number that is too small or too large; expected: the bound. */
    NUMBER_OUT_OF_RANGE,
    /** A number with too many digits; expected: how many it may have. */
    TOO_MANY_DIGITS,
    /** The code is not in its list; expected: the list, or the standard's name. */
    BAD_CODE,
    /** A text with too many characters; expected: how many it may have. */
    TOO_LONG,
    /** A text with too few characters; expected: how many it must have. */
    TOO_SHORT,
    /** A text that is not formed as it must be; expected: the pattern. */
    BAD_PATTERN,
    /** Neither yes nor no, a broken address of a resource, or another value not of its type; expected: the type. */
    BAD_VALUE,
    /** The value as a whole is refused because of the violation that was named just before. */
    REFUSED_VALUE,
    /** Any other rule of the schema; expected: the key of that rule in W3C XML Schema, appendix C. */
    OTHER,
    /** The report has more violations than are listed; expected: how many are. */
    TOO_MANY;

    /** The key of the kind's name. */
    public String key() {
        return "ViolationKind." + name();
    }

    /** The key of the sentence that says what is wrong and how to mend it. */
    public String mendKey() {
        return "disclosure.mend." + name();
    }
}
