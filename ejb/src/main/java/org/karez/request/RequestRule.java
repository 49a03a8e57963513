package org.karez.request;

import org.karez.shared.Rule;

/** Rules of cross-border requests; the numbers in brackets are those of the workflow in docs/workflow.md. */
public enum RequestRule implements Rule {
    /** A request has a title (R1). */
    TITLE,
    /** A request names the participant it goes to, which is not the own one (R1). */
    ADDRESSEE,
    /** It names the authority that conducts the proceedings, and their number (R2; 1988 Convention art. 7(10)(a), (b)). */
    PROCEEDINGS,
    /** It names the offence (R2; art. 7(10)(b)). */
    OFFENCE,
    /** It tells the facts (R2; art. 7(10)(c)). */
    FACTS,
    /** It says what is sought (R2; art. 7(10)(d)). */
    SOUGHT,
    /** It says why that should be in the other state (R2; art. 7(10)(e)). */
    WHY_THERE,
    /** It says what for (R2; art. 7(10)(f)). */
    PURPOSE,
    /** It says how the answer is going to be used (R2). */
    FORESEEN_USE,
    /** An urgent request says why it is urgent (R2). */
    URGENCY_REASON,
    /** A handling code H3 says which restriction. */
    HANDLING_NOTE,
    /** It names its legal basis (R2). */
    LEGAL_BASIS,
    /** It names the language of the letter (R2). */
    LANGUAGE,
    /** It names the persons or assets concerned (R2; art. 7(10)(e)). */
    ITEMS,
    /** Freezing needs the asset concerned (R2). */
    ASSET,
    /** Freezing needs a description of the property (R2; art. 5(4)(d)). */
    PROPERTY,
    /** Freezing needs its extent (R2; art. 5(4)(d)). */
    PROPERTY_EXTENT,
    /** Freezing needs a copy of the order (R2; art. 5(4)(d)). */
    ORDER,
    /** Only what belongs to the case goes along, once. */
    NOT_OF_THE_CASE,
    /** The status does not allow the act. */
    STATUS,
    /** Only an officer of the requesting authority does this. */
    OWNER,
    /** Only an officer of the state that received it does this. */
    RECEIVER,
    /** Only an officer of the authority that handles it does this. */
    HANDLING_AUTHORITY,
    /** The handling authority belongs to the state that received it. */
    AUTHORITY,
    /** The officer who handles it is an active investigator of the handling authority (R7). */
    HANDLING_OFFICER,
    /** It was received already. */
    RECEIVED_ALREADY,
    /** Its author does not send, withdraw or transmit what he wrote. */
    OWN_REQUEST,
    /** Once sent, only a coordinator withdraws it; before, a supervisor (R14). */
    WITHDRAWER,
    /** Withdrawing says why (R14). */
    WITHDRAWAL_REASON,
    /** The requester has withdrawn it. */
    WITHDRAWN,
    /** It is not answered yet. */
    NOT_ANSWERED,
    /** The answer says something (R12). */
    ANSWER,
    /** The answer has at least one item (R12). */
    ANSWER_ITEMS,
    /** Each item of an answer says something (R12). */
    ANSWER_ITEM,
    /** A supervisor has to approve the answer first (R12). */
    ANSWER_NOT_APPROVED,
    /** Feedback says whether the answer was used, how, and what it was worth (R13). */
    FEEDBACK,
    /** A case is not closed while its requests are open (C13). */
    REQUESTS_OPEN,
    /** An asset in another country is frozen on the answered freezing request that names it (A6). */
    FREEZE_REQUEST
}
