package org.karez.disclosure;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.UUID;

/** Which party or asset of the case each party of a report has become. */
final class EnteredParties {

    private final Disclosure disclosure;

    // By identity: a report names the same record again and again, and comparing it would read it through each time.
    private final Map<ReportedParty, UUID> parties = new IdentityHashMap<>();
    private final Map<ReportedParty, UUID> assets = new IdentityHashMap<>();

    EnteredParties(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    void party(ReportedParty told, UUID party) {
        parties.put(told, party);
    }

    void asset(ReportedAccount told, UUID asset) {
        assets.put(told, asset);
    }

    /** The party behind a number of the report; null for an account. */
    UUID party(int number) {
        return parties.get(disclosure.party(number));
    }

    /** The asset behind a number of the report; null for a person or entity, or an account that could not be entered. */
    UUID asset(int number) {
        return assets.get(disclosure.party(number));
    }

    /** How the report names the party behind a number. */
    String label(int number) {
        return PartyEntry.label(disclosure.party(number));
    }
}
