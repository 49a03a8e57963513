package org.karez.casefile;

import static org.karez.officer.Role.Names.ASSET_MANAGER;
import static org.karez.officer.Role.Names.AUDITOR;
import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.karez.approval.Approvals;
import org.karez.approval.Proposal;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.Viewed;

/** Reading case files. Row-level security decides which of them the acting officer can see at all. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class CaseFileQueries {

    private static final String ROW = """
            SELECT NEW org.karez.casefile.CaseFileRow(c.id, c.number, c.details.title, c.status, c.statusSince, c.details.handling,
                   c.authorship.ownerAuthorityId, o.name, c.lead.reviewDate, c.authorship.createdAt)""";

    private static final String FROM = " FROM CaseFile c LEFT JOIN Officer o ON o.id = c.lead.officerId ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private CaseLists lists;

    @Inject
    private Approvals approvals;

    @Inject
    private Event<DomainEvent> events;

    /** One page of the cases that a search finds. */
    public List<CaseFileRow> search(CaseFileSearch search, CaseFileSort sort, boolean ascending, int first, int max) {
        return lists.page(list(search), sort.orderBy(ascending), first, max);
    }

    /** How many cases a search finds. */
    public long count(CaseFileSearch search) {
        return lists.count(list(search));
    }

    private CaseList<CaseFileRow> list(CaseFileSearch search) {
        return new CaseList<>(CaseFileRow.class, ROW, FROM, "c", "c.authorship.ownerAuthorityId", "c.id")
                .containing("LOWER(c.details.title) LIKE :text OR LOWER(c.number) LIKE :text", search.text())
                .where("c.status = :status", "status", search.status())
                .where("c.details.handling = :handling", "handling", search.handling())
                .where(
                        "c.lead.officerId = :me OR c.authorship.authorId = :me",
                        "me",
                        search.mine() ? current.actor().officer() : null);
    }

    /** Opens a case to be read, which the trail keeps; empty when there is none that the officer may see. */
    public Optional<CaseFile> view(UUID id) {
        Optional<CaseFile> found = Optional.ofNullable(id).map(known -> em.find(CaseFile.class, known));
        found.ifPresent(caseFile -> events.fire(new Viewed(caseFile.subject())));
        return found;
    }

    /** Opens a case with all that its page says of it; as {@link #view}. */
    public Optional<CaseFileView> open(UUID id) {
        return view(id).map(this::open);
    }

    private CaseFileView open(CaseFile caseFile) {
        Proposal last = approvals.last(caseFile.subject()).orElse(null);
        boolean waits = last != null && last.getState().isWaiting();
        Set<CaseFileAct> acts = CaseFileAct.of(caseFile, current.actor());
        if (waits) {
            acts.retainAll(EnumSet.of(CaseFileAct.ADD, CaseFileAct.SHARE));
        }
        Object[] names = em.createQuery("""
                        SELECT t.nameEn, t.nameRu, a.name, l.name,
                               (SELECT COUNT(i) FROM Involvement i WHERE i.caseFileId = c.id),
                               (SELECT COUNT(d) FROM Document d WHERE d.caseFileId = c.id)
                          FROM CaseFile c JOIN Authority t ON t.id = c.authorship.ownerAuthorityId
                               JOIN Officer a ON a.id = c.authorship.authorId
                               LEFT JOIN Officer l ON l.id = c.lead.officerId
                         WHERE c.id = :id""", Object[].class)
                .setParameter("id", caseFile.getId())
                .getSingleResult();
        return new CaseFileView(
                caseFile,
                (String) names[0],
                (String) names[1],
                (String) names[2],
                (String) names[3],
                last,
                acts,
                (Long) names[4],
                (Long) names[5]);
    }

    /** One page of the parties involved in a case, by name. */
    public List<InvolvedParty> parties(UUID caseFile, int first, int max) {
        return em.createQuery("""
                        SELECT NEW org.karez.casefile.InvolvedParty(p.id, p.kind, p.displayName, p.birthDate, p.country, i.role, i.note)
                          FROM Involvement i JOIN Party p ON p.id = i.partyId
                         WHERE i.caseFileId = :id ORDER BY p.displayName, p.id""", InvolvedParty.class)
                .setParameter("id", caseFile)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many parties are involved in a case. */
    public long countParties(UUID caseFile) {
        return em.createQuery(
                        "SELECT COUNT(i) FROM Involvement i JOIN Party p ON p.id = i.partyId WHERE i.caseFileId = :id",
                        Long.class)
                .setParameter("id", caseFile)
                .getSingleResult();
    }

    /** One page of the cases that name a party, latest first, as far as the officer may see them. */
    public List<CaseFileRow> involving(UUID party, int first, int max) {
        return em.createQuery(ROW + FROM + """
                         WHERE EXISTS (SELECT i FROM Involvement i WHERE i.caseFileId = c.id AND i.partyId = :party)
                         ORDER BY c.authorship.createdAt DESC, c.number""", CaseFileRow.class)
                .setParameter("party", party)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many cases name a party. */
    public long countInvolving(UUID party) {
        return em.createQuery(
                        "SELECT COUNT(i) FROM Involvement i JOIN CaseFile c ON c.id = i.caseFileId WHERE i.partyId = :party",
                        Long.class)
                .setParameter("party", party)
                .getSingleResult();
    }

    /** Who else reads a case. */
    public List<CaseReader> readers(UUID caseFile) {
        return em.createQuery("""
                        SELECT NEW org.karez.casefile.CaseReader(a.id, t.nameEn, t.nameRu, o.name, a.grantedAt)
                          FROM CaseAccess a LEFT JOIN Officer o ON o.id = a.officerId
                               JOIN Authority t ON t.id = COALESCE(a.authorityId, o.authority.id)
                         WHERE a.caseFileId = :id ORDER BY a.grantedAt, a.id""", CaseReader.class)
                .setParameter("id", caseFile)
                .getResultList();
    }

    /** The other authorities of the participant, each followed by its active officers. */
    public List<PossibleReader> possibleReaders() {
        return em.createQuery("""
                        SELECT NEW org.karez.casefile.PossibleReader(t.id, t.nameEn, t.nameRu, o.id, o.name)
                          FROM Authority t LEFT JOIN Officer o ON o.authority = t AND o.active = TRUE
                         WHERE t.participant.id = :participant AND t.id <> :mine
                         ORDER BY t.code, o.name""", PossibleReader.class)
                .setParameter("participant", current.actor().participant())
                .setParameter("mine", current.actor().authority())
                .getResultList();
    }
}
