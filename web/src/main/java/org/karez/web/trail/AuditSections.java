package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.karez.shared.SubjectKind;
import org.karez.trail.AccessKind;
import org.karez.web.shared.ExportFormat;
import org.karez.web.shared.Texts;

/** Behind what the auditor's lists share: the way to one another, what their filters offer, the files they leave in. */
@Named
@RequestScoped
public class AuditSections {

    @Inject
    private FacesContext faces;

    public AuditSection[] getAll() {
        return AuditSection.values();
    }

    public boolean isCurrent(AuditSection section) {
        return section.getPage().equals(faces.getViewRoot().getViewId());
    }

    /** Whether the page is the one of who saw what. */
    public boolean isOfAccess() {
        return isCurrent(AuditSection.ACCESS);
    }

    public ExportFormat[] getFormats() {
        return ExportFormat.values();
    }

    public SubjectKind[] getKinds() {
        return SubjectKind.values();
    }

    public AccessKind[] getAccesses() {
        return AccessKind.values();
    }

    /** Whatever can stand in the trail, by what it is called. */
    public List<String> getEvents() {
        return Texts.keys("event").stream()
                .sorted(Comparator.comparing(
                        event -> Texts.text("event." + event),
                        Collator.getInstance(faces.getViewRoot().getLocale())))
                .toList();
    }
}
