package org.karez.web.trail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.karez.officer.Role;
import org.karez.trail.PublishedTree;
import org.karez.web.shared.BearerToken;

/**
 * Serves the trail's log to its witnesses, and to auditors: {@code /trail/checkpoint} and {@code /trail/tile/...} (C2SP tlog-tiles), hashes
 * only, and by {@code /trail/succession/<identifier of a key>} how that key handed over. Takes what witnesses sign at {@code /trail/cosignature}.
 */
@WebServlet("/trail/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = {Role.Names.AUDITOR, BearerToken.WITNESS}))
public class TreeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CHECKPOINT = "checkpoint";
    private static final String COSIGNATURE = "cosignature";
    private static final String SUCCESSION = "succession/";
    private static final String NOTE = "text/plain; charset=utf-8";

    /** The longest note there is. */
    private static final int LONGEST = 256 * 1024;

    @Inject
    private transient PublishedTree tree;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request);
        if (path.equals(CHECKPOINT)) {
            answer(response, bytes(tree.checkpoint()), NOTE, "no-store");
        } else if (path.startsWith(SUCCESSION)) {
            answer(response, bytes(tree.succession(path.substring(SUCCESSION.length()))), NOTE, "no-store");
        } else {
            boolean forEver = PublishedTree.isForEver(path);
            // Asked for by a token, and so nothing that a cache between may give to others.
            answer(
                    response,
                    tree.tile(path),
                    "application/octet-stream",
                    forEver ? "private, max-age=31536000, immutable" : "private, max-age=60");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = BearerToken.of(request);
        if (!path(request).equals(COSIGNATURE)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (token.isEmpty()) {
            // An auditor has signed in, but he is no witness.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            // One byte more than the longest: what is cut off is no note.
            byte[] note = request.getInputStream().readNBytes(LONGEST + 1);
            response.setStatus(
                    switch (tree.cosign(token.get(), note)) {
                        case KEPT -> HttpServletResponse.SC_NO_CONTENT;
                        case WRONG -> HttpServletResponse.SC_BAD_REQUEST;
                        case UNKNOWN -> HttpServletResponse.SC_CONFLICT;
                    });
        }
    }

    private static void answer(HttpServletResponse response, Optional<byte[]> bytes, String type, String cache)
            throws IOException {
        if (bytes.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", cache);
        response.setContentLength(bytes.get().length);
        response.getOutputStream().write(bytes.get());
    }

    private static Optional<byte[]> bytes(Optional<String> note) {
        return note.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String path(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }
}
