package org.karez.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Draws assets: the same sample gives the same assets again, as long as it is drawn by chance. */
@ApplicationScoped
class Lot {

    /** Assets entered since are no part of it: they cannot change what is drawn again. */
    private static final String POPULATION = " FROM asset a WHERE a.owner_authority_id = ?1 AND a.created_at <= ?2";

    private static final String BY_CHANCE = """
            SELECT a.id, encode(sha256(convert_to(CAST(?3 AS text) || a.id::text, 'UTF8')), 'hex') AS basis%s
             ORDER BY basis LIMIT ?4""";

    private static final String BY_VALUE = """
            SELECT a.id, trim_scale(a.value_amount)::text || ' ' || a.value_currency%s AND a.value_currency = ?3
             ORDER BY a.value_amount DESC, a.id LIMIT ?4""";

    private static final String BY_AGE = """
            SELECT a.id, state_time(l.at) FROM asset_last_act l JOIN asset a ON a.id = l.asset_id
             WHERE a.owner_authority_id = ?1 AND a.created_at <= ?2 ORDER BY l.at, a.id LIMIT ?3""";

    @PersistenceContext
    private EntityManager em;

    /** What the sample draws, in its order. */
    List<SampledAsset> draw(AuditSample sample) {
        var query = em.createNativeQuery(
                        switch (sample.getMethod()) {
                            case RANDOM -> BY_CHANCE.formatted(POPULATION);
                            case VALUE -> BY_VALUE.formatted(POPULATION);
                            case STALE -> BY_AGE;
                        })
                .setParameter(1, sample.getOwnerAuthorityId())
                .setParameter(2, sample.getDrawnAt().atOffset(ZoneOffset.UTC));
        switch (sample.getMethod()) {
            case RANDOM -> query.setParameter(3, sample.getSeed()).setParameter(4, sample.getWanted());
            case VALUE -> query.setParameter(3, sample.getCurrency()).setParameter(4, sample.getWanted());
            case STALE -> query.setParameter(3, sample.getWanted());
        }
        List<SampledAsset> drawn = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            drawn.add(new SampledAsset(drawn.size() + 1, (UUID) columns[0], (String) columns[1]));
        }
        return drawn;
    }

    /** How many assets there are to draw from. */
    int population(AuditSample sample) {
        Number count = (Number) em.createNativeQuery("SELECT count(*)" + POPULATION)
                .setParameter(1, sample.getOwnerAuthorityId())
                .setParameter(2, sample.getDrawnAt().atOffset(ZoneOffset.UTC))
                .getSingleResult();
        return count.intValue();
    }
}
