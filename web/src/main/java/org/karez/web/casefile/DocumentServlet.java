package org.karez.web.casefile;

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
import org.karez.casefile.DocumentQueries;
import org.karez.casefile.DocumentRow;
import org.karez.casefile.DocumentService;

/** Serves {@code /document/{id}}: always as an attachment, never to be opened by the browser in our origin. */
@WebServlet("/document/*")
public class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DocumentQueries queries;

    @Inject
    private transient DocumentService documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DocumentRow> found = id(request.getPathInfo()).flatMap(queries::find);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        DocumentRow document = found.get();
        response.setContentType(document.mediaType());
        response.setContentLengthLong(document.size());
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(document.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, no-store");
        documents.handOut(document.id(), response.getOutputStream());
    }

    private static Optional<UUID> id(String path) {
        try {
            return path == null ? Optional.empty() : Optional.of(UUID.fromString(path.substring(1)));
        } catch (IllegalArgumentException e) {
            // Not a document's address: the same answer as for a document that is not there.
            return Optional.empty();
        }
    }

    /** As RFC 8187 wants it. */
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
