package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.UUID;
import org.karez.proof.ProofFiles;
import org.karez.shared.SubjectKind;
import org.karez.trail.Finding;
import org.karez.trail.HistoryQueries;
import org.karez.trail.VerificationQueries;
import org.karez.trail.VerificationRow;
import org.karez.trail.VerificationService;
import org.karez.web.shared.Notice;

/** Behind {@code /audit/subject.xhtml}: the trail of one thing, and its verification. */
@Named
@RequestScoped
public class AuditSubjectPage {

    /** The rail shows the first; the verification's own page shows all. */
    private static final int SHOWN = 10;

    @Inject
    private HistoryQueries histories;

    @Inject
    private VerificationQueries results;

    @Inject
    private VerificationService verifications;

    @Inject
    private AuditProofPage proof;

    private SubjectKind kind;
    private UUID id;
    private String label;
    private VerificationRow last;
    private boolean refused;
    private List<Finding> findings = List.of();

    /** Opens the subject's trail, which the trail keeps. */
    public void load() {
        if (kind == null || id == null) {
            throw new EntityNotFoundException("no subject in the address");
        }
        proof.load(kind, id);
        label = histories.open(kind, id);
        last = results.lastOf(kind, id).orElse(null);
        if (last != null) {
            findings = results.findings(last.id(), 0, SHOWN);
        }
        if (refused) {
            Notice.warn("audit.subject.proof.tooMany", ProofFiles.MOST_ENTRIES);
        }
    }

    /** Verifies the subject's chain and business row now. */
    public String verify() {
        UUID verification = verifications.verify(kind, id);
        long found = results.find(verification).orElseThrow().findings();
        if (found == 0) {
            Notice.done("audit.subject.sound");
        } else {
            Notice.warn("audit.subject.unsound", found);
        }
        return "/audit/subject.xhtml?faces-redirect=true&kind=" + kind + "&id=" + id;
    }

    public String getLabel() {
        return label;
    }

    public VerificationRow getLast() {
        return last;
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public SubjectKind getKind() {
        return kind;
    }

    public void setKind(SubjectKind kind) {
        this.kind = kind;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public boolean isRefused() {
        return refused;
    }

    /** That a proof was asked for which would have been too large. */
    public void setRefused(boolean refused) {
        this.refused = refused;
    }
}
