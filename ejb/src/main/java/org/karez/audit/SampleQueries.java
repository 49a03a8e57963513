package org.karez.audit;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.karez.asset.AssetKind;
import org.karez.asset.AssetStatus;
import org.karez.officer.AsOfficer;
import org.karez.officer.Officer;
import org.karez.shared.DomainEvent;
import org.karez.shared.Money;
import org.karez.shared.Viewed;

/** Reading samples. Row-level security gives those of the auditor's authority. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class SampleQueries {

    private static final String ITEMS = """
            SELECT i.position, a.id, a.number, a.description, a.kind, a.status, a.value_amount, a.value_currency, i.basis,
                   (SELECT state_time(e.at) FROM trail_entry e
                     WHERE e.subject_kind = 'ASSET' AND e.subject_id = a.id AND e.event = 'Viewed' AND e.officer_id = s.drawn_by
                       AND e.at >= s.drawn_at
                     ORDER BY e.number DESC LIMIT 1) AS looked_at,
                   (SELECT count(*) FROM audit_finding f WHERE f.subject_kind = 'ASSET' AND f.subject_id = a.id),
                   (SELECT count(*) FROM audit_finding f WHERE f.subject_kind = 'ASSET' AND f.subject_id = a.id
                       AND f.status NOT IN ('ACCEPTED', 'WITHDRAWN'))
              FROM audit_sample s JOIN audit_sample_item i ON i.sample_id = s.id JOIN asset a ON a.id = i.asset_id
             WHERE s.id = ?1 ORDER BY i.position""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Lot lot;

    @Inject
    private Event<DomainEvent> events;

    /** One page of the samples, the latest first. */
    public List<SampleRow> list(int first, int max) {
        return em.createQuery("""
                        SELECT NEW org.karez.audit.SampleRow(s.id, s.title, s.method, COUNT(i.position), s.population, o.name, s.drawnAt)
                          FROM AuditSample s JOIN s.assets i JOIN Officer o ON o.id = s.drawnBy
                         GROUP BY s.id, s.title, s.method, s.population, o.name, s.drawnAt ORDER BY s.drawnAt DESC, s.id""", SampleRow.class)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** How many samples there are. */
    public long count() {
        return em.createQuery("SELECT COUNT(s) FROM AuditSample s", Long.class).getSingleResult();
    }

    /**
     * Opens a sample to be read, which the trail keeps, with its assets as they stand today; one drawn by chance is drawn again and
     * compared.
     */
    public Optional<SampleView> view(UUID id) {
        AuditSample sample = id == null ? null : em.find(AuditSample.class, id);
        if (sample == null) {
            return Optional.empty();
        }
        events.fire(new Viewed(sample.subject()));
        List<?> rows = em.createNativeQuery(ITEMS).setParameter(1, id).getResultList();
        return Optional.of(new SampleView(
                sample,
                em.find(Officer.class, sample.getDrawnBy()).getName(),
                rows.stream().map(row -> item((Object[]) row)).toList(),
                sample.getMethod() == SampleMethod.RANDOM ? isRepeated(sample) : null));
    }

    private boolean isRepeated(AuditSample sample) {
        return assets(sample.getAssets()).equals(assets(lot.draw(sample)));
    }

    private static List<UUID> assets(List<SampledAsset> drawn) {
        return drawn.stream().map(SampledAsset::getAssetId).toList();
    }

    private static SampleItem item(Object[] row) {
        return new SampleItem(
                ((Number) row[0]).intValue(),
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                AssetKind.valueOf((String) row[4]),
                AssetStatus.valueOf((String) row[5]),
                row[6] == null ? null : Money.of((BigDecimal) row[6], (String) row[7]),
                (String) row[8],
                row[9] == null ? null : Instant.parse((String) row[9]),
                (Long) row[10],
                (Long) row[11]);
    }
}
