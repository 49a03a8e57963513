package org.karez.test;

import java.util.Arrays;
import java.util.Locale;
import org.karez.request.ItemKind;
import org.karez.shared.SubjectKind;

/** What an authority has, in the words of authorisation.txt; {@link Holdings} tells its identifiers. */
public enum Thing {
    /** Its author can submit it. */
    DRAFT_CASE("case_file", SubjectKind.CASE_FILE),
    /** Open, and with nothing in it that keeps it from being closed. */
    OPEN_CASE("case_file", SubjectKind.CASE_FILE),
    /** Investigated: the parties, assets, documents and requests belong to it. */
    CASE("case_file", SubjectKind.CASE_FILE),
    /** That a submitted case be opened. */
    CASE_PROPOSAL("proposal"),
    /** That an officer of the sister authority, who does nothing here, reads the case. */
    CASE_ACCESS("case_access"),
    /** A suspect in every case. */
    PARTY("party", SubjectKind.PARTY),
    /** Somebody who is named in the investigated case alone. */
    OTHER_PARTY("party", SubjectKind.PARTY),
    /** It stays at home. */
    DOCUMENT("document"),
    /** Goes along with every request. */
    SENT_DOCUMENT("document"),
    /** An asset as entered. */
    IDENTIFIED_ASSET("asset", SubjectKind.ASSET),
    /** An asset whose holder is known. */
    TRACED_ASSET("asset", SubjectKind.ASSET),
    /** An asset whose restraint is approved. */
    CLAIMED_ASSET("asset", SubjectKind.ASSET),
    /** An asset under a freezing order. */
    FROZEN_ASSET("asset", SubjectKind.ASSET),
    /** An asset of which a step waits for a supervisor. */
    WAITING_ASSET("asset", SubjectKind.ASSET),
    /** An imported report. */
    REPORT("disclosure"),
    /** The case that the report made. */
    REPORTED_CASE("case_file", SubjectKind.CASE_FILE),

    /** Lacks nothing. */
    DRAFT_REQUEST("information_request", SubjectKind.REQUEST),
    /** The party that goes along with the draft. */
    REQUEST_ITEM("request_item"),
    /** Can be sent. */
    APPROVED_REQUEST("information_request", SubjectKind.REQUEST),
    /** Sent to the foreign state, where nobody has received it. */
    SENT_REQUEST("information_request", SubjectKind.REQUEST),
    /** The foreign authority works on the answer. */
    EXECUTED_REQUEST("information_request", SubjectKind.REQUEST),
    /** The foreign authority answered it. */
    ANSWERED_REQUEST("information_request", SubjectKind.REQUEST),
    /** A request of the foreign authority that nobody has received. */
    INCOMING_REQUEST("information_request", SubjectKind.REQUEST),
    /** A request from abroad that waits for a handling officer. */
    RECEIVED_EXECUTION("execution", SubjectKind.EXECUTION),
    /** A request from abroad whose handling officer is named. */
    ACCEPTED_EXECUTION("execution", SubjectKind.EXECUTION),
    /** A request from abroad that is being answered. */
    EXECUTION("execution", SubjectKind.EXECUTION),
    /** A piece of the draft of that answer. */
    ANSWER_ITEM("answer_item"),
    /** A request from abroad whose answer can be transmitted. */
    APPROVED_EXECUTION("execution", SubjectKind.EXECUTION),
    /** A request from abroad whose answer was transmitted. */
    ANSWERED_EXECUTION("execution", SubjectKind.EXECUTION),

    /** The authority itself. */
    AUTHORITY("authority", SubjectKind.AUTHORITY),
    /** Its state. */
    PARTICIPANT("participant", SubjectKind.AUTHORITY),
    /** The authority beside it in its state. */
    SISTER_AUTHORITY("authority"),
    /** An officer of that one. */
    SISTER_OFFICER("officer"),
    /** An officer without roles who has a password. */
    OFFICER("officer", SubjectKind.OFFICER),
    /** An officer who is not let in. */
    INACTIVE_OFFICER("officer", SubjectKind.OFFICER),
    /** The officer who wrote everything. */
    INVESTIGATOR("officer", SubjectKind.OFFICER),
    /** A role that one administrator asked for. */
    ASKED_GRANT("role_grant"),
    /** A role in force. */
    GRANT("role_grant"),
    /** The investigator's, which goes on. */
    SESSION("officer_session"),
    /** The schema by which reports are measured. */
    ACTIVE_SCHEMA("goaml_schema"),
    /** Another schema. */
    INACTIVE_SCHEMA("goaml_schema"),
    /** A verification of everything that found something. */
    VERIFICATION("verification"),
    /** A verification of the case alone. */
    CASE_VERIFICATION("verification"),
    /** Assets that its auditor drew. */
    SAMPLE("audit_sample", SubjectKind.SAMPLE),
    /** What its auditor found wrong with the case, and nobody has answered. */
    FINDING("audit_finding", SubjectKind.FINDING),
    /** What its supervisor has answered. */
    ANSWERED_FINDING("audit_finding", SubjectKind.FINDING),
    /** A filter that its auditor keeps for himself. */
    SAVED_VIEW("saved_view");

    private final String table;
    private final SubjectKind subjectKind;

    Thing(String table) {
        this(table, null);
    }

    Thing(String table, SubjectKind subjectKind) {
        this.table = table;
        this.subjectKind = subjectKind;
    }

    /** The thing that these words name, such as {@code draft case}. */
    public static Thing named(String words) {
        return Arrays.stream(values())
                .filter(thing -> thing.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("authorisation.txt names no thing of an authority: " + words));
    }

    /** How authorisation.txt names it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public String table() {
        return table;
    }

    /** The kind of its trail; null when it has none of its own. */
    public SubjectKind subjectKind() {
        return subjectKind;
    }

    /** As what it can go along with a request. */
    public ItemKind itemKind() {
        return switch (table) {
            case "party" -> ItemKind.PARTY;
            case "asset" -> ItemKind.ASSET;
            default -> ItemKind.DOCUMENT;
        };
    }
}
