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
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.Money;

/** Lists and sums of assets. Row-level security decides which of them the acting officer can see at all. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
public class AssetQueries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    /** One page of the assets that a search finds. */
    public List<AssetRow> search(AssetSearch search, int first, int max) {
        return restricted("""
                        SELECT NEW org.karez.asset.AssetRow(a.id, a.number, a.caseFileId, a.description.kind, a.standing.status, a.standing.since,
                               a.description.text, a.description.country, p.displayName, a.value.amount.amount, a.value.amount.currency,
                               a.standing.restrained.amount, a.standing.restrained.currency, a.standing.orderExpires)
                          FROM Asset a LEFT JOIN Party p ON p.id = a.holderId""", " ORDER BY " + search.sort().orderBy(search.descending()), search, AssetRow.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many assets a search finds. */
    public long count(AssetSearch search) {
        return restricted("SELECT COUNT(a) FROM Asset a", "", search, Long.class)
                .getSingleResult();
    }

    /** The orders in force that expire until a day, the expired ones included, soonest first. */
    public List<ExpiringOrder> expiringOrders(LocalDate until) {
        return em.createQuery("""
                        SELECT NEW org.karez.asset.ExpiringOrder(a.id, a.caseFileId, a.number, a.description.text, a.standing.status, a.standing.orderExpires)
                          FROM Asset a WHERE a.standing.orderExpires <= :until AND a.authorship.ownerAuthorityId = :authority
                         ORDER BY a.standing.orderExpires, a.number""", ExpiringOrder.class)
                .setParameter("until", until)
                .setParameter("authority", current.actor().authority())
                .getResultList();
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

    private <T> TypedQuery<T> restricted(String select, String order, AssetSearch search, Class<T> type) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        // Row-level security says the same, but with an OR that no index serves: this lets one do the ordering.
        conditions.add(search.caseFile() == null ? "a.authorship.ownerAuthorityId IN :owners" : "a.caseFileId = :case");
        parameters.put(
                search.caseFile() == null ? "owners" : "case",
                search.caseFile() == null ? owners() : search.caseFile());
        if (search.text() != null && !search.text().isBlank()) {
            conditions.add("""
                    (LOWER(a.number) LIKE :text ESCAPE '!' OR LOWER(a.description.text) LIKE :text ESCAPE '!'
                     OR LOWER(a.description.place) LIKE :text ESCAPE '!'
                     OR EXISTS (SELECT i.value FROM Asset b JOIN b.identifiers i WHERE b.id = a.id AND i.value = :identifier))""");
            parameters.put("text", containing(search.text()));
            parameters.put("identifier", search.text().strip().toUpperCase(Locale.ROOT));
        }
        restrict(conditions, parameters, "status", search.status(), "a.standing.status = :status");
        restrict(conditions, parameters, "kind", search.kind(), "a.description.kind = :kind");
        restrict(conditions, parameters, "country", search.country(), "a.description.country = :country");
        restrict(conditions, parameters, "from", search.from(), "a.value.amount.amount >= :from");
        restrict(conditions, parameters, "to", search.to(), "a.value.amount.amount <= :to");
        restrict(conditions, parameters, "currency", search.currency(), "a.value.amount.currency = :currency");
        TypedQuery<T> query = em.createQuery(select + " WHERE " + String.join(" AND ", conditions) + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static void restrict(
            List<String> conditions, Map<String, Object> parameters, String name, Object value, String condition) {
        if (value != null && !value.toString().isBlank()) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    /** The authorities whose assets the acting officer may see: his own, and those that share cases with him. */
    private List<UUID> owners() {
        // The definer's function, so that the few shared cases are found without a look at all of one's own.
        List<?> sharing = em.createNativeQuery(
                        "SELECT DISTINCT owner_authority_id FROM case_file WHERE id IN (SELECT karez_shared_cases())")
                .getResultList();
        List<UUID> owners = new ArrayList<>();
        sharing.forEach(owner -> owners.add((UUID) owner));
        if (!owners.contains(current.actor().authority())) {
            owners.add(current.actor().authority());
        }
        return owners;
    }

    private static String containing(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
