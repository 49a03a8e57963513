package org.karez.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.karez.casefile.CaseFile;

/** Gives assets their numbers: gapless within a case, which no database sequence is after a rollback. */
@ApplicationScoped
class AssetCounter {

    @PersistenceContext
    private EntityManager em;

    /** The next number; two assets entered in one case at once wait for each other. */
    AssetNumber next(CaseFile caseFile) {
        Integer running = (Integer)
                em.createNativeQuery("""
                        INSERT INTO asset_counter AS c (case_file_id, last) VALUES (?1, 1)
                        ON CONFLICT (case_file_id) DO UPDATE SET last = c.last + 1
                        RETURNING last""").setParameter(1, caseFile.getId()).getSingleResult();
        return AssetNumber.of(caseFile.getNumber(), running);
    }
}
