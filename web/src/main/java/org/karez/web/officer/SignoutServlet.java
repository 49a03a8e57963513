package org.karez.web.officer;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.karez.officer.SessionService;

/** Signs the officer out, from a plain form, so that it works on every page, whatever became of its view. */
@WebServlet("/signout")
public class SignoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentSession session;

    @Inject
    private SessionService sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        sessions.signOut(session.id());
        request.getSession().invalidate();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + "/signin.xhtml?ended=SIGNED_OUT");
    }
}
