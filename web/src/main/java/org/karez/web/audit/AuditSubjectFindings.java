package org.karez.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.audit.FindingQueries;
import org.karez.audit.FindingRow;
import org.karez.shared.SubjectKind;

/** Behind {@code includes/audit/findings.xhtml}: what was found on the thing whose trail is shown, read once a request. */
@Named
@RequestScoped
public class AuditSubjectFindings {

    @Inject
    private FindingQueries queries;

    private final Map<UUID, List<FindingRow>> found = new HashMap<>();

    /** The findings on one thing, the latest first. */
    public List<FindingRow> of(SubjectKind kind, UUID id) {
        return found.computeIfAbsent(id, unread -> queries.of(kind, id));
    }

    /** Whether findings can be raised on things of that kind: they have an owner who answers. */
    public boolean isRaisable(SubjectKind kind) {
        return kind != null
                && switch (kind) {
                    case CASE_FILE, PARTY, ASSET, REQUEST, EXECUTION -> true;
                    default -> false;
                };
    }
}
