package org.karez.web.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.karez.officer.Origin;

/**
 * Tells where a request comes from. Behind the proxies that {@code karez.http.proxies} names, that is the last address they
 * forwarded which is none of them; what others claim to forward is not believed.
 */
@ApplicationScoped
class Origins {

    private static final int LONGEST_ADDRESS = 64;

    /** Read here because the server cannot inject a list that need not be there. */
    private final List<String> proxies = ConfigProvider.getConfig()
            .getOptionalValues("karez.http.proxies", String.class)
            .orElse(List.of());

    Origin of(HttpServletRequest request) {
        String address = address(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), proxies);
        return new Origin(address, request.getHeader("User-Agent"));
    }

    static String address(String peer, String forwarded, List<String> proxies) {
        String address = peer;
        String[] hops = forwarded == null ? new String[0] : forwarded.split(",");
        for (int hop = hops.length - 1; hop >= 0 && proxies.contains(address); hop--) {
            address = hops[hop].strip();
        }
        return address.substring(0, Math.min(LONGEST_ADDRESS, address.length()));
    }
}
