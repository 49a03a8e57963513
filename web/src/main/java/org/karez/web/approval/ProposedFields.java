package org.karez.web.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.karez.casefile.CodeValue;
import org.karez.shared.SubjectKind;
import org.karez.web.casefile.CodeNames;
import org.karez.web.shared.Texts;

/** What the fields of proposals are called, and how their plain texts are shown to the decider. */
@Named
@RequestScoped
public class ProposedFields {

    private static final Map<SubjectKind, String> FEATURES = Map.of(
            SubjectKind.CASE_FILE, "casefile",
            SubjectKind.ASSET, "asset",
            SubjectKind.REQUEST, "request",
            SubjectKind.EXECUTION, "request");

    /** Fields that hold a constant of an enum: the enum's name, as its texts begin. */
    private static final Map<String, String> CONSTANTS = Map.of(
            "handling", "HandlingCode",
            "effectOnGroup", "GroupEffect",
            "kind", "AssetKind",
            "status", "AssetStatus",
            "learnedFrom", "LearnedFrom",
            "valueMethod", "ValuationMethod",
            "actKind", "LegalActKind",
            "urgency", "Urgency",
            "requestKind", "RequestKind",
            "feedbackWorth", "FeedbackWorth");

    /** Lists whose lines end with a constant in brackets, such as a party and its role. */
    private static final Map<String, String> LINES = Map.of("party", "InvolvementRole", "asset", "AssetStatus");

    private static final Pattern LINE = Pattern.compile("(?s)(.* \\()([A-Z_]+)((?:, [^()]*)?\\))");

    /** Fields that hold a code of a list. */
    private static final Map<String, CodeValue.List> CODES = Map.of(
            "offence", CodeValue.List.OFFENCE,
            "legalBasis", CodeValue.List.LEGAL_BASIS,
            "operation", CodeValue.List.OPERATION);

    @Inject
    private CodeNames codes;

    /** What a field is called; fields of a list by the part before the colon. */
    public String name(SubjectKind kind, String field) {
        return Texts.text(FEATURES.get(kind) + ".content." + plain(field));
    }

    /** A field's value in the reader's language where it is a constant or a code, else as it was proposed. */
    public String value(String field, String value) {
        if (CODES.containsKey(field)) {
            return codes.of(CODES.get(field), value);
        }
        Matcher line = LINE.matcher(value);
        if (LINES.containsKey(plain(field)) && line.matches()) {
            return line.group(1) + label(LINES.get(plain(field)), line.group(2)) + line.group(3);
        }
        return CONSTANTS.containsKey(field) ? label(CONSTANTS.get(field), value) : value;
    }

    private static String label(String constants, String value) {
        String label = Texts.optional(constants, value);
        return label == null ? value : label;
    }

    private static String plain(String field) {
        int colon = field.indexOf(':');
        return colon < 0 ? field : field.substring(0, colon);
    }
}
