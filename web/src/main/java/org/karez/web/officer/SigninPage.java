package org.karez.web.officer;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import org.karez.officer.OfficerSession;
import org.karez.officer.SessionLimits;
import org.karez.officer.Signin;
import org.karez.officer.SigninService;
import org.karez.web.shared.Frame;
import org.omnifaces.cdi.ViewScoped;

/** Where an officer signs in. Afterwards he is on the page he had asked for. */
@Named
@ViewScoped
public class SigninPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The browser's session outlives the officer's a little, so that the reason of its end can be told. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(5);

    @Inject
    private SigninService signins;

    @Inject
    private SessionLimits limits;

    @Inject
    private Origins origins;

    @Inject
    private CurrentSession session;

    private String login;
    private String password;
    private String to;
    private OfficerSession.EndReason ended;

    /** Signs in and goes on. */
    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        Signin signin = signins.signIn(login, password, origins.of(request));
        // The session's id was known before: whoever planted it must not be in.
        request.changeSessionId();
        request.getSession()
                .setMaxInactiveInterval((int) limits.idle().plus(AFTERWARDS).toSeconds());
        session.begin(signin);
        external.redirect(Frame.local(to, external.getRequestContextPath()));
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** The page asked for before. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    /** Why the session before this one ended; null when there was none. */
    public OfficerSession.EndReason getEnded() {
        return ended;
    }

    public void setEnded(OfficerSession.EndReason ended) {
        this.ended = ended;
    }
}
