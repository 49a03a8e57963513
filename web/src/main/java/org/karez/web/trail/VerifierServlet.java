package org.karez.web.trail;

import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.karez.officer.Role;

/** Hands out {@code verify.html}, to be kept and passed on: it checks proofs in a browser, far from any server. */
@WebServlet("/audit/verify.html")
@ServletSecurity(@HttpConstraint(rolesAllowed = Role.Names.AUDITOR))
public class VerifierServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] page = VerifierPage.bytes();
        response.setContentType("text/html; charset=utf-8");
        // Kept, not shown: here it would be one more page of this server, which is what nobody has to trust.
        response.setHeader("Content-Disposition", "attachment; filename=\"verify.html\"");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
