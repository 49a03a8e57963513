package org.karez.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one goAML report tells (сообщение). Whatever the report leaves out, or gives as unknown ("-"), is null or empty here.
 *
 * @param header who reports, what kind of report, why
 * @param transactions in the report's order; empty when it tells of an activity alone
 * @param activity the parties of an activity without transactions; empty when there is none
 * @param activityGoods what the activity is about
 * @param relations who signs, directs, holds or is near whom, as often as the report says so
 * @param appearances the person, entity or account behind each number that the other parts use; one and the same party has as many
 *     numbers as the report names it times
 */
public record Disclosure(
        Header header,
        List<Transaction> transactions,
        List<Participation> activity,
        List<Good> activityGoods,
        List<Relation> relations,
        Map<Integer, ReportedParty> appearances) {

    public Disclosure {
        transactions = List.copyOf(transactions);
        activity = List.copyOf(activity);
        activityGoods = List.copyOf(activityGoods);
        relations = List.copyOf(relations);
        appearances = Collections.unmodifiableMap(new LinkedHashMap<>(appearances));
    }

    /** The party behind a number of this report. */
    public ReportedParty party(int number) {
        return appearances.get(number);
    }

    /** The persons, each once, in the order they first appear. The reporting person is not among them. */
    public List<ReportedPerson> persons() {
        return only(ReportedPerson.class);
    }

    /** The entities, each once, in the order they first appear. */
    public List<ReportedEntity> entities() {
        return only(ReportedEntity.class);
    }

    /** The accounts, each once, in the order they first appear. */
    public List<ReportedAccount> accounts() {
        return only(ReportedAccount.class);
    }

    private <T extends ReportedParty> List<T> only(Class<T> kind) {
        // By identity: to compare by content would cost the length of its appearances for each of them.
        Set<ReportedParty> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return appearances.values().stream()
                .filter(kind::isInstance)
                .filter(seen::add)
                .map(kind::cast)
                .toList();
    }

    /**
     * The head of a report.
     *
     * @param rentity the reporting entity's number at its financial intelligence unit
     * @param submissionCode E for electronic, M for manual
     * @param reportCode the kind of report in the country's own list, such as STR
     * @param reference the reporting entity's own number of the report
     * @param currency of every local amount, ISO 4217
     * @param reportingPerson null when the report names only a user code
     * @param indicators codes of the country's own list
     */
    public record Header(
            String schemaVersion,
            String rentity,
            String rentityBranch,
            String submissionCode,
            String reportCode,
            String reference,
            String fiuReference,
            LocalDateTime date,
            String currency,
            ReportedPerson reportingPerson,
            String reportingUser,
            Address location,
            String reason,
            String action,
            List<String> indicators) {}

    /**
     * One transaction (операция).
     *
     * @param amount exact, in the header's currency
     * @param mode how it was done, a code of the country's own list
     * @param parties from, to, conductor; or the parties of a transaction without direction
     * @param line where it starts in the file
     */
    public record Transaction(
            String number,
            String internalReference,
            LocalDateTime date,
            LocalDateTime valueDate,
            BigDecimal amount,
            String mode,
            String modeComment,
            String type,
            String location,
            Address address,
            String description,
            String comments,
            boolean suspicious,
            List<Participation> parties,
            List<Good> goods,
            int line) {

        /** Whoever stands on one side; empty for a transaction without direction. */
        public List<Participation> parties(Side side) {
            return parties.stream().filter(party -> party.side() == side).toList();
        }
    }

    /** How a party takes part in a transaction or an activity. */
    public enum Side {
        /** The value comes from him. */
        FROM,
        /** The value goes to him. */
        TO,
        /** He carries the transaction out for another. */
        CONDUCTOR,
        /** Takes part without a direction of value. */
        PARTY
    }

    /**
     * A party in a transaction or an activity.
     *
     * @param party the number of its appearance, see {@link Disclosure#party}
     * @param client whether it is the reporting entity's own client
     * @param funds in which form value came or went, a code of the country's own list
     * @param foreign the amount in the currency that moved, when that is not the local one; else null
     * @param suspected whether the reporter marks it as suspected
     * @param significance from 0 to 10; null when not said
     */
    public record Participation(
            Side side,
            int party,
            boolean client,
            String role,
            String funds,
            String fundsComment,
            ForeignAmount foreign,
            String country,
            boolean suspected,
            Integer significance,
            String reason,
            String comments,
            int line) {}

    /** An amount in another currency than the report's, with the rate that the reporter used. */
    public record ForeignAmount(String currency, BigDecimal amount, BigDecimal rate) {}

    /** Goods or services that a transaction or an activity is about; values are in their own currency. */
    public record Good(
            String type,
            String make,
            String description,
            String previousOwner,
            String presentOwner,
            BigDecimal estimatedValue,
            BigDecimal disposedValue,
            String currency,
            String status,
            String statusComments,
            BigDecimal size,
            String unit,
            Address address,
            LocalDate registered,
            String registrationNumber,
            String identificationNumber,
            String comments,
            int line) {}

    /** What ties two parties of a report. */
    public enum RelationKind {
        /** The entity holds the account. */
        HOLDER,
        /** The person may dispose of the account, or is otherwise related to it: the role says how. */
        SIGNATORY,
        /** The person directs the entity, or is otherwise related to it: the role says how. */
        DIRECTOR,
        /** Any other tie: the role says which. */
        RELATED
    }

    /**
     * A tie between two parties of a report.
     *
     * @param from the account or entity, or the first person; the number of its appearance
     * @param to who is tied to it; the number of its appearance
     * @param role a code of the country's own list
     * @param primary whether the report marks him as the main one
     */
    public record Relation(RelationKind kind, int from, int to, String role, boolean primary, int line) {}

    /** A postal address. */
    public record Address(
            String type, String street, String town, String city, String zip, String country, String state) {}

    /** A telephone number as reported. */
    public record Phone(String contact, String communication, String prefix, String number, String extension) {}

    /** Where a report names a party. */
    public record Appearance(int number, int line, String path) {}
}
