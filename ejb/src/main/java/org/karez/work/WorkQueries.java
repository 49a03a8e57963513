package org.karez.work;

import static org.karez.officer.Role.Names.ADMINISTRATOR;
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
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.officer.Role;
import org.karez.shared.SubjectKind;

/** Reading the acting officer's work list. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR, ADMINISTRATOR})
public class WorkQueries {

    private static final String MINE = """
             FROM work_item
            WHERE (officer_id = karez_officer() OR officer_id IS NULL AND role = ANY (string_to_array(?1, ',')))
              AND (?2 = '' OR reason = ?2)""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    /**
     * One page of the list, due first, then oldest first.
     *
     * @param reason only those here for this reason; null for all
     */
    public List<WorkItem> list(WorkReason reason, int first, int max) {
        List<?> rows = mine(
                        "SELECT reason, subject_kind, target_id, label, note, since, due" + MINE
                                + " ORDER BY due ASC NULLS LAST, since, target_id LIMIT ?3 OFFSET ?4",
                        reason)
                .setParameter(3, max)
                .setParameter(4, first)
                .getResultList();
        return rows.stream().map(row -> item((Object[]) row)).toList();
    }

    /** How many lines the list has. */
    public long count(WorkReason reason) {
        return ((Number) mine("SELECT count(*)" + MINE, reason).getSingleResult()).longValue();
    }

    private Query mine(String sql, WorkReason reason) {
        String roles = current.actor().roles().stream().map(Role::name).collect(Collectors.joining(","));
        return em.createNativeQuery(sql).setParameter(1, roles).setParameter(2, reason == null ? "" : reason.name());
    }

    private static WorkItem item(Object[] row) {
        return new WorkItem(
                WorkReason.valueOf((String) row[0]),
                SubjectKind.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                instant(row[5]),
                instant(row[6]));
    }

    /** The driver tells a moment in either of two types. */
    private static Instant instant(Object value) {
        if (value instanceof OffsetDateTime moment) {
            return moment.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
        }
        return value == null ? null : ((Timestamp) value).toInstant();
    }
}
