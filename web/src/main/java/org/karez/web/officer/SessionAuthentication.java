package org.karez.web.officer;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.karez.officer.OfficerSession;
import org.karez.officer.Presence;
import org.karez.officer.Role;
import org.karez.officer.SigninService;
import org.karez.trail.PublishedTree;
import org.karez.web.shared.BearerToken;

/**
 * Knows the officer of a request by his session, anew at each request, so that a session ended elsewhere, a role revoked and an
 * account deactivated meanwhile take effect at once. Whoever has no session is sent to sign in and brought back after it.
 */
@ApplicationScoped
@DeclareRoles({
    Role.Names.INVESTIGATOR,
    Role.Names.SUPERVISOR,
    Role.Names.COORDINATOR,
    Role.Names.CENTRE_OFFICER,
    Role.Names.ASSET_MANAGER,
    Role.Names.AUDITOR,
    Role.Names.OBSERVER,
    Role.Names.ADMINISTRATOR,
    BearerToken.WITNESS
})
public class SessionAuthentication implements HttpAuthenticationMechanism {

    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String LOG = "/trail";
    private static final String SIGNIN = "/signin.xhtml";
    private static final String PASSWORD = "/officer/password.xhtml";

    /** What an officer can do before he has replaced a one-time password. */
    private static final Set<String> BEFORE_PASSWORD = Set.of(PASSWORD, "/signout", "/preferences");

    @Inject
    private CurrentSession session;

    @Inject
    private SigninService signins;

    @Inject
    private PublishedTree log;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getServletPath().startsWith(RESOURCES)) {
            return context.doNothing();
        }
        if (request.getServletPath().equals(LOG)) {
            Optional<String> token = BearerToken.of(request);
            if (token.isPresent()) {
                return admitWitness(token.get(), response, context);
            }
            if (request.getSession(false) == null) {
                return refuse(response);
            }
        }
        // Asking the bean without a session would begin one for every passer-by.
        if (request.getSession(false) == null || !session.isBegun()) {
            return context.isProtected() ? sendToSignin(request, response, null) : context.doNothing();
        }
        Presence presence = signins.use(session.id(), session.login());
        if (presence.isOver()) {
            request.getSession().invalidate();
            return sendToSignin(request, response, presence.ended());
        }
        if (presence.mustChange() && !BEFORE_PASSWORD.contains(request.getServletPath())) {
            return send(request, response, request.getContextPath() + PASSWORD);
        }
        return context.notifyContainerAboutLogin(
                session.login(), presence.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }

    /** A machine is not sent to sign in: it is told that its token is not good, and no more. */
    private AuthenticationStatus admitWitness(String token, HttpServletResponse response, HttpMessageContext context) {
        return log.witness(token)
                .map(witness -> context.notifyContainerAboutLogin("witness:" + witness, Set.of(BearerToken.WITNESS)))
                .orElseGet(() -> refuse(response));
    }

    private static AuthenticationStatus refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus sendToSignin(
            HttpServletRequest request, HttpServletResponse response, OfficerSession.EndReason ended) {
        StringBuilder address = new StringBuilder(request.getContextPath()).append(SIGNIN);
        char separator = '?';
        if (ended != null) {
            address.append("?ended=").append(ended);
            separator = '&';
        }
        if (request.getServletPath().endsWith(".xhtml")
                && !request.getServletPath().equals(SIGNIN)) {
            address.append(separator).append("to=").append(URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        }
        return send(request, response, address.toString());
    }

    private static String wanted(HttpServletRequest request) {
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    /** Sends the browser to another page; a request of a script is told so in words that the page's script understands. */
    private static AuthenticationStatus send(HttpServletRequest request, HttpServletResponse response, String address) {
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml");
                response.setCharacterEncoding("UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + address.replace("&", "&amp;")
                                        .replace("\"", "&quot;")
                                        .replace("<", "&lt;")
                                + "\"/></partial-response>");
            } else {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", address);
            }
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
