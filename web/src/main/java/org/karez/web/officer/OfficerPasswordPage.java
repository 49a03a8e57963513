package org.karez.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.karez.officer.NewPassword;
import org.karez.officer.SigninService;
import org.karez.web.shared.Notice;

/** Behind {@code /officer/password.xhtml}: the officer chooses a password; after a one-time one he has to. */
@Named
@RequestScoped
public class OfficerPasswordPage {

    @Inject
    private SigninService signins;

    @Inject
    private CurrentSession session;

    @Inject
    private Origins origins;

    private String old;
    private String chosen;
    private String repeated;

    /** Changes the password and goes to the start page. */
    public String change() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        signins.choosePassword(session.id(), new NewPassword(old, chosen, repeated), origins.of(request));
        Notice.done("officer.password.changed");
        return "/officer/sessions.xhtml?faces-redirect=true";
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
