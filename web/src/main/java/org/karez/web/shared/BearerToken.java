package org.karez.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The token by which a machine is known, in the header of its request (RFC 6750). */
public final class BearerToken {

    /** The role of a witness's machine, which is no officer's. */
    public static final String WITNESS = "WITNESS";

    private static final String PREFIX = "Bearer ";

    private BearerToken() {}

    public static Optional<String> of(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null || !header.startsWith(PREFIX)
                ? Optional.empty()
                : Optional.of(header.substring(PREFIX.length()).strip());
    }
}
