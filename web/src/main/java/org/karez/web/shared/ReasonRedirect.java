package org.karez.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.karez.shared.ReasonWanted;
import org.karez.shared.Subject;

/** The way to the page on which an officer says why he opens restricted content, and from there on to the content. */
final class ReasonRedirect {

    private ReasonRedirect() {}

    /** Why something was not opened: because a reason is wanted; empty when it failed otherwise. */
    static Optional<ReasonWanted> cause(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ReasonWanted wanted) {
                return Optional.of(wanted);
            }
        }
        return Optional.empty();
    }

    /** Back to what was asked for. */
    static String andAgain(ReasonWanted wanted, HttpServletRequest request) {
        String query = request.getQueryString();
        return address(wanted, request, request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** Back to the page from which a file was asked for: there it is asked for again. */
    static String andBack(ReasonWanted wanted, HttpServletRequest request) {
        String page = request.getHeader("Referer");
        if (page == null) {
            return andAgain(wanted, request);
        }
        URI referer = URI.create(page);
        String path = referer.getRawPath() + (referer.getRawQuery() == null ? "" : "?" + referer.getRawQuery());
        return address(wanted, request, Frame.local(path, request.getContextPath()));
    }

    private static String address(ReasonWanted wanted, HttpServletRequest request, String back) {
        Subject subject = wanted.subject();
        return request.getContextPath() + "/reason.xhtml?kind=" + subject.kind() + "&id=" + subject.id() + "&back="
                + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
