package org.karez.asset;

import org.karez.shared.Rule;

/** Rules of assets; the numbers in brackets are those of the workflow in docs/workflow.md. */
public enum AssetRule implements Rule {
    /** An asset is described (A1). */
    DESCRIPTION,
    /** A country is a code of ISO 3166-1 alpha-2 (A1). */
    COUNTRY,
    /** It is said how an asset came to be known (A1). */
    LEARNED,
    /** Things of this kind have an identifier (A1). */
    IDENTIFIER,
    /** Things of this kind are identified otherwise (A1). */
    IDENTIFIER_SCHEME,
    /** The check of a world-wide standard fails (A1). */
    IDENTIFIER_WRONG,
    /** A check that is not kept everywhere fails: kept only with a reason (A1). */
    IDENTIFIER_UNVERIFIED,
    /** An IBAN names the country of the account (ISO 13616). */
    IBAN_COUNTRY,
    /** Quantity and unit go together (A1). */
    QUANTITY,
    /** Cash is counted when it is entered (A1). */
    CASH_VALUE,
    /** An amount is positive, in a currency of ISO 4217, with no more places than the currency has. */
    AMOUNT,
    /** A value says of which day it is, not of a day to come, and how it was found (A2). */
    VALUATION,
    /** A traced asset has a holder who is a party of the case (A2). */
    HOLDER,
    /** A traced asset has a beneficial owner who is a party of the case (A2). */
    BENEFICIAL_OWNER,
    /** Tracing is shown by documents of the case (A2). */
    EVIDENCE,
    /** It is said why (A3, A15 and corrections). */
    REASON,
    /** Restraint has a legal basis (A4). */
    LEGAL_BASIS,
    /** Restraint is proportionate, and it is said why (A4). */
    PROPORTIONALITY,
    /** Restraint is planned before it is asked for (A4). */
    SEIZURE_PLAN,
    /** A legal act has an issuer (A5, A6, A8). */
    ISSUER,
    /** A legal act has a number (A5, A6, A8). */
    ACT_NUMBER,
    /** A legal act has a date that is not to come (A5, A6, A8). */
    ACT_DATE,
    /** A legal act is kept as a document of the case (A5, A6, A8). */
    ACT_DOCUMENT,
    /** A postponement says until when it holds (A5). */
    EXPIRY_NEEDED,
    /** An act expires after its own date (A5, A6). */
    EXPIRY_AFTER_DATE,
    /** What an expired act ordered cannot be registered any more (A5, A6). */
    EXPIRED,
    /** No more is restrained than the act allows (A5, A6). */
    OVER_LIMIT,
    /** An amount is held against a limit in another currency by a rate with source and date (A6). */
    EXCHANGE_RATE,
    /** The holding institution has confirmed the freezing (A6). */
    CONFIRMATION,
    /** A release is confirmed by a second supervisor or a coordinator (A8). */
    CONFIRMER,
    /** A measure is released for its expiry only after that day (A8). */
    NOT_EXPIRED,
    /** A fact has a day that is not to come (A15). */
    FACT_DATE,
    /** A correction changes the amount. */
    CORRECTION,
    /** A document is one of the case. */
    DOCUMENT,
    /** The status does not allow the act. */
    STATUS,
    /** Only an officer of the owning authority does this. */
    OWNER,
    /** A step of the asset waits for a decision: until then it stays as proposed. */
    STEP_WAITS,
    /** A case closes when every asset of it has come to its end (C13). */
    ASSETS_OPEN
}
