package org.karez.casefile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.karez.officer.AsOfficer;
import org.karez.officer.Role;

/** Reading the code lists. */
@Stateless
@AsOfficer
@RolesAllowed({
    Role.Names.INVESTIGATOR,
    Role.Names.SUPERVISOR,
    Role.Names.COORDINATOR,
    Role.Names.ASSET_MANAGER,
    Role.Names.AUDITOR,
    Role.Names.ADMINISTRATOR
})
public class CodeQueries {

    @PersistenceContext
    private EntityManager em;

    /** All values of a list, those no longer in use included, in their own order. */
    public List<CodeValue> values(CodeValue.List list) {
        return em.createQuery(
                        "SELECT v FROM CodeValue v WHERE v.key.list = :list ORDER BY v.sortOrder, v.key.code",
                        CodeValue.class)
                .setParameter("list", list)
                .getResultList();
    }
}
