package org.karez.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.karez.shared.ReasonWanted;

/** Leads whoever asks for a restricted document to the page that asks why, instead of failing. */
@WebFilter({"/document/*", "/request-document/*", "/audit/proof"})
public class ReasonFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<ReasonWanted> wanted = ReasonRedirect.cause(e);
            if (wanted.isEmpty() || response.isCommitted()) {
                throw e;
            }
            response.reset();
            response.sendRedirect(ReasonRedirect.andBack(wanted.get(), request));
        }
    }
}
