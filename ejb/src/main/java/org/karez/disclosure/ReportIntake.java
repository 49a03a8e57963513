package org.karez.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.karez.asset.AssetDetails;
import org.karez.asset.AssetService;
import org.karez.casefile.AddDocument;
import org.karez.casefile.CaseFile;
import org.karez.casefile.CaseFileDetails;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.DocumentService;
import org.karez.casefile.Evaluation;
import org.karez.casefile.InvolvementRole;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Participant;
import org.karez.party.PartyDetails;
import org.karez.shared.DomainEvent;
import org.karez.shared.LineDigest;
import org.karez.shared.Part;

/** Makes a draft case of a report that is without fault, in the transaction of whoever asks. */
@ApplicationScoped
class ReportIntake {

    /** So many things are entered before the persistence context is emptied: each flush looks at all it holds. */
    private static final int BATCH = 50;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private CaseFileService cases;

    @Inject
    private AssetService assets;

    @Inject
    private DocumentService documents;

    @Inject
    private Event<Part> parts;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** The case, its parties, accounts and transactions, and the file itself. */
    ImportOutcome take(ImportReport command, SpooledReport spooled, GoamlSchema schema, Disclosure disclosure)
            throws IOException {
        Instant now = clock.instant();
        String fileName = Fitting.fileName(command.fileName());
        ImportedReport report = new ImportedReport(disclosure, current.actor(), now);
        report.cameIn(fileName, spooled.fingerprint(), schema);
        UUID caseFile = cases.draft(details(command, report, disclosure));
        EnteredParties entered = new EnteredParties(disclosure);
        enterParties(caseFile, report, disclosure, entered);
        enterAccounts(caseFile, accountEntry(command, report, disclosure, now), disclosure, entered);
        report.made(caseFile, keep(caseFile, fileName, report, spooled));
        em.persist(report);
        // The transactions' rows name this one, and EclipseLink would insert in its own order.
        em.flush();
        parts.fire(report.part());
        enterTransactions(report, disclosure.transactions(), entered);
        CaseFile made = em.find(CaseFile.class, caseFile);
        events.fire(new DisclosureEvent.Imported(
                made.subject(),
                report.getId(),
                report.label(),
                report.getSha256(),
                report.getTransactions(),
                report.getParties(),
                report.getAccounts()));
        return new ImportOutcome.Made(report.getId(), caseFile, made.getNumber());
    }

    private static CaseFileDetails details(ImportReport command, ImportedReport report, Disclosure disclosure) {
        Set<ReportedParty> suspects = suspects(disclosure);
        String first = Stream.concat(parties(disclosure).filter(suspects::contains), parties(disclosure))
                .findFirst()
                .map(PartyEntry::label)
                .orElse(null);
        return new CaseFileDetails(
                Fitting.cut(Fitting.joined(": ", report.label(), first), LONGEST_TITLE),
                command.handling(),
                command.handlingNote(),
                Evaluation.UNKNOWN,
                null,
                null,
                null,
                null,
                Fitting.joined("\n\n", report.getReason(), report.getAction()));
    }

    private void enterParties(UUID caseFile, ImportedReport report, Disclosure disclosure, EnteredParties entered) {
        Set<ReportedParty> suspects = suspects(disclosure);
        LocalDate today = day(report.getImportedAt());
        int count = 0;
        for (ReportedParty party : parties(disclosure).toList()) {
            PartyDetails details = party instanceof ReportedPerson person
                    ? PartyEntry.of(person, today)
                    : PartyEntry.of((ReportedEntity) party);
            InvolvementRole role = suspects.contains(party) ? InvolvementRole.SUSPECT : InvolvementRole.MENTIONED;
            entered.party(party, cases.involveNew(caseFile, details, role, report.label()));
            empty(++count);
        }
    }

    private void enterAccounts(UUID caseFile, AccountEntry entry, Disclosure disclosure, EnteredParties entered) {
        Map<ReportedParty, Integer> holders = holders(disclosure);
        int count = 0;
        for (ReportedAccount account : disclosure.accounts()) {
            Optional<AssetDetails> details = entry.of(account);
            if (details.isPresent()) {
                Integer holder = holders.get(account);
                UUID party = holder == null ? null : entered.party(holder);
                entered.asset(
                        account,
                        party == null
                                ? assets.add(caseFile, details.get())
                                : assets.addHeld(caseFile, details.get(), party));
                empty(++count);
            }
        }
    }

    private void enterTransactions(
            ImportedReport report, List<Disclosure.Transaction> transactions, EnteredParties entered) {
        int position = 0;
        LineDigest digest = new LineDigest();
        for (Disclosure.Transaction told : transactions) {
            ReportedTransaction transaction = new ReportedTransaction(report, ++position, told, entered);
            em.persist(transaction);
            digest.add(transaction.line());
            empty(position);
        }
        if (position > 0) {
            parts.fire(new Part(report.part().subject(), "transactions:" + report.getId(), digest.hex()));
        }
    }

    private UUID keep(UUID caseFile, String fileName, ImportedReport report, SpooledReport spooled) throws IOException {
        // By its ending the file is taken for what it is, whatever words it begins with.
        String name = fileName.toLowerCase(Locale.ROOT).endsWith(".xml") ? fileName : fileName + ".xml";
        try (InputStream bytes = spooled.open()) {
            return documents.store(
                    new AddDocument(caseFile, name, Fitting.cut(report.label(), LONGEST_DESCRIPTION)), bytes);
        }
    }

    private AccountEntry accountEntry(ImportReport command, ImportedReport report, Disclosure disclosure, Instant now) {
        Disclosure.Address location = disclosure.header().location();
        String code = em.find(Participant.class, current.actor().participant()).getCode();
        String home = location == null || Fitting.country(location.country()) == null ? code : location.country();
        return new AccountEntry(report.label(), command.asReported(), home, day(now));
    }

    private static Stream<ReportedParty> parties(Disclosure disclosure) {
        return Stream.concat(disclosure.persons().stream(), disclosure.entities().stream());
    }

    /** Whom the reporter marks as suspected. */
    private static Set<ReportedParty> suspects(Disclosure disclosure) {
        Set<ReportedParty> suspects = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.concat(
                        disclosure.transactions().stream().flatMap(one -> one.parties().stream()),
                        disclosure.activity().stream())
                .filter(Disclosure.Participation::suspected)
                .forEach(participation -> suspects.add(disclosure.party(participation.party())));
        return suspects;
    }

    /** Who holds each account: the entity that the report says holds it, else whom it names as the main signatory. */
    private static Map<ReportedParty, Integer> holders(Disclosure disclosure) {
        Map<ReportedParty, Integer> holders = new IdentityHashMap<>();
        Map<ReportedParty, Integer> signatories = new IdentityHashMap<>();
        for (Disclosure.Relation relation : disclosure.relations()) {
            ReportedParty account = disclosure.party(relation.from());
            if (relation.kind() == Disclosure.RelationKind.HOLDER) {
                holders.putIfAbsent(account, relation.to());
            } else if (relation.kind() == Disclosure.RelationKind.SIGNATORY && relation.primary()) {
                signatories.putIfAbsent(account, relation.to());
            }
        }
        signatories.forEach(holders::putIfAbsent);
        return holders;
    }

    private void empty(int count) {
        if (count % BATCH == 0) {
            em.flush();
            em.clear();
        }
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
