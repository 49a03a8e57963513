package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestView;

/**
 * Serves {@code /request-document/{request}/{document}}: what came with a request or an answer, always as an attachment, never to
 * be opened by the browser in our origin.
 */
@WebServlet("/request-document/*")
public class RequestDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A slash and two identifiers with a slash between. */
    private static final int PARTS = 3;

    @Inject
    private transient RequestReadingService reading;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID[] ids = ids(request.getPathInfo());
        Optional<RequestView> found = ids.length == 0 ? Optional.empty() : reading.view(ids[0]);
        String name = found.map(view -> view.documents().get(ids[1])).orElse(null);
        if (name == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, no-store");
        reading.handOut(ids[0], ids[1], response.getOutputStream());
    }

    private static UUID[] ids(String path) {
        String[] parts = path == null ? new String[0] : path.split("/");
        if (parts.length != PARTS) {
            return new UUID[0];
        }
        try {
            return new UUID[] {UUID.fromString(parts[1]), UUID.fromString(parts[2])};
        } catch (IllegalArgumentException e) {
            // Not a document's address: the same answer as for a document that is not there.
            return new UUID[0];
        }
    }

    /** As RFC 8187 wants it. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
