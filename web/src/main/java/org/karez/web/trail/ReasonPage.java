package org.karez.web.trail;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.shared.SubjectKind;
import org.karez.trail.ReasonService;
import org.karez.trail.RestrictedThing;
import org.karez.web.shared.Frame;
import org.karez.web.shared.Texts;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /reason.xhtml}: why an officer opens restricted content, before he sees it. */
@Named
@ViewScoped
public class ReasonPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReasonService service;

    private SubjectKind kind;
    private UUID id;
    private String back;
    private String reason;
    private transient RestrictedThing thing;

    /** Reads what is about to be opened, but nothing of its content. */
    public void load() {
        thing = service.about(kind, id).orElseThrow(EntityNotFoundException::new);
    }

    /** Says why, and goes on to the content. */
    public void open() throws IOException {
        service.give(kind, id, reason);
        FacesContext faces = FacesContext.getCurrentInstance();
        String context = faces.getExternalContext().getRequestContextPath();
        faces.getExternalContext().redirect(Frame.local(back, context));
    }

    /** Read again after the session was kept elsewhere. */
    public RestrictedThing getThing() {
        if (thing == null) {
            load();
        }
        return thing;
    }

    /** What the handling code is called. */
    public String getHandling() {
        return Texts.optional("HandlingCode", getThing().handling());
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

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
