package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.karez.trail.Finding;
import org.karez.trail.VerificationQueries;
import org.karez.trail.VerificationRow;

/** Behind {@code /audit/verification.xhtml}: what one verification found, subject by subject. */
@Named
@RequestScoped
public class AuditVerificationPage {

    private static final int PAGE = 200;

    /** The findings of one subject, which stand together in the trail's order. */
    public record Group(Finding first, List<Finding> findings) {}

    @Inject
    private VerificationQueries queries;

    private UUID id;
    private int first;
    private VerificationRow verification;
    private List<Group> groups;

    /** Reads the result. */
    public void load() {
        verification = queries.open(id).orElse(null);
        if (verification == null) {
            throw new EntityNotFoundException("verification " + id);
        }
        groups = new ArrayList<>();
        for (Finding finding : queries.findings(id, first, PAGE)) {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || !last.first().subjectId().equals(finding.subjectId())) {
                last = new Group(finding, new ArrayList<>());
                groups.add(last);
            }
            last.findings().add(finding);
        }
    }

    public VerificationRow getVerification() {
        return verification;
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** Where the next page of findings begins. */
    public int getNext() {
        return first + PAGE;
    }

    public boolean isMore() {
        return verification.findings() > getNext();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
