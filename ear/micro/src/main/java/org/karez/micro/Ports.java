package org.karez.micro;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.karez.db.Finding;

/** Whether the pages can be served where the settings say. */
final class Ports {

    private Ports() {}

    static void requireFree(Settings settings) {
        Finding finding = check(settings);
        if (finding.isError()) {
            throw new FailureException(finding.toString());
        }
    }

    static Finding check(Settings settings) {
        String address = settings.get(Setting.HTTP_ADDRESS);
        int port = settings.number(Setting.HTTP_PORT);
        try (ServerSocket socket = new ServerSocket()) {
            // A connection of an earlier run that still lingers does not hinder the server either.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return Finding.good("Port %d of %s is free".formatted(port, address));
        } catch (IOException e) {
            return Finding.error(
                    "Port %d of %s cannot be opened (%s)".formatted(port, address, e.getMessage()),
                    "stop the program that uses it, or set karez.http.port or karez.http.address");
        }
    }
}
