package org.karez.officer;

import java.util.Objects;

/**
 * Where a sign-in comes from.
 *
 * @param address the network address
 * @param agent what the browser says it is, possibly empty
 */
public record Origin(String address, String agent) {

    public Origin {
        Objects.requireNonNull(address);
        agent = agent == null ? "" : agent;
    }
}
