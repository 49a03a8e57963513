package org.karez.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.karez.officer.Officer;
import org.karez.officer.SessionService;

/**
 * Takes a choice from the user menu and returns to the page it was made on. A plain form, so that it works on every page,
 * whatever became of its view; the session cookie is {@code SameSite=Strict}, so no other site can send it.
 */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Preferences preferences;

    @Inject
    private SignedInOfficer officer;

    @Inject
    private SessionService sessions;

    @Inject
    @ConfigProperty(name = "karez.http.secure")
    private boolean secure;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        preferences.choose(request.getParameter("choice"));
        if (officer.isKnown()) {
            sessions.prefer(
                    preferences.getLanguage(),
                    preferences.isDark() ? Officer.Theme.DARK : Officer.Theme.LIGHT,
                    preferences.isCompact() ? Officer.Density.COMPACT : Officer.Density.NORMAL);
        }
        Cookie cookie = new Cookie(Preferences.COOKIE, preferences.cookieValue());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", Frame.local(request.getParameter("back"), request.getContextPath()));
    }
}
