package org.karez.asset;

import static org.karez.officer.Role.Names.ASSET_MANAGER;
import static org.karez.officer.Role.Names.AUDITOR;
import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.karez.casefile.CaseList;
import org.karez.casefile.CaseLists;
import org.karez.officer.AsOfficer;
import org.karez.shared.Money;

/** Lists and sums of assets. Row-level security decides which of them the acting officer can see at all. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class AssetQueries {

    private static final String ROW = """
            SELECT NEW org.karez.asset.AssetRow(a.id, a.number, a.caseFileId, a.description.kind, a.standing.status, a.standing.since,
                   a.description.text, a.description.country, p.displayName, a.value.amount.amount, a.value.amount.currency,
                   a.standing.restrained.amount, a.standing.restrained.currency, a.standing.orderExpires)""";

    private static final String FROM = " FROM Asset a LEFT JOIN Party p ON p.id = a.holderId ";

    private static final String CONTAINING = "LOWER(a.number) LIKE :text"
            + " OR LOWER(a.description.text) LIKE :text OR LOWER(a.description.place) LIKE :text";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseLists lists;

    /** One page of the assets that a search finds. */
    public List<AssetRow> search(AssetSearch search, int first, int max) {
        return lists.page(list(search), search.sort().orderBy(search.descending()), first, max);
    }

    /** How many assets a search finds. */
    public long count(AssetSearch search) {
        return lists.count(list(search));
    }

    /**
     * What a case's assets amounted to, by stage and currency, from their legal events alone: each asset counts once, with the
     * amount of its last event before that moment.
     */
    public List<StageTotal> totals(UUID caseFile, Instant before) {
        List<?> rows = em.createNativeQuery("""
                        SELECT to_status, currency, SUM(amount), COUNT(*)
                          FROM (SELECT DISTINCT ON (asset_id) to_status, currency, amount FROM legal_event
                                 WHERE case_file_id = ?1 AND at < ?2 ORDER BY asset_id, number DESC) last
                         GROUP BY to_status, currency""")
                .setParameter(1, caseFile)
                .setParameter(2, before.atOffset(ZoneOffset.UTC))
                .getResultList();
        return StageTotals.sum(rows.stream().map(AssetQueries::total).toList());
    }

    private static StageTotal total(Object row) {
        Object[] columns = (Object[]) row;
        AssetStage stage = AssetStatus.valueOf((String) columns[0]).stage();
        Money amount = columns[1] == null ? null : Money.of((BigDecimal) columns[2], (String) columns[1]);
        return new StageTotal(stage, amount, ((Number) columns[3]).longValue());
    }

    private CaseList<AssetRow> list(AssetSearch search) {
        CaseList<AssetRow> list = new CaseList<>(
                        AssetRow.class, ROW, FROM, "a", "a.authorship.ownerAuthorityId", "a.caseFileId")
                .where("a.caseFileId = :case", "case", search.caseFile())
                .where("a.standing.status = :status", "status", search.status())
                .where("a.description.kind = :kind", "kind", search.kind())
                .where("a.description.country = :country", "country", search.country())
                .where("a.value.amount.amount >= :from", "from", search.from())
                .where("a.value.amount.amount <= :to", "to", search.to())
                .where("a.value.amount.currency = :currency", "currency", search.currency());
        List<UUID> identified = identified(search.text());
        return identified.isEmpty()
                ? list.containing(CONTAINING, search.text())
                : list.containing(CONTAINING + " OR a.id IN :identified", search.text())
                        .with("identified", identified);
    }

    /** The assets that have exactly this identifier. */
    private List<UUID> identified(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return em.createQuery("SELECT a.id FROM Asset a JOIN a.identifiers i WHERE i.value = :value", UUID.class)
                .setParameter("value", text.strip().toUpperCase(Locale.ROOT))
                .setMaxResults(100)
                .getResultList();
    }
}
