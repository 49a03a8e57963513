package org.karez.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A socket on which a process can be reached, as the Linux kernel tells it.
 *
 * @param protocol tcp, tcp6, udp or udp6
 * @param loopback whether only this machine can reach it
 * @param port its port
 */
record Listener(String protocol, boolean loopback, int port) {

    private static final String LISTENING = "0A";
    private static final String LOOPBACK = "0100007F";
    private static final String LOOPBACK_6 = "00000000000000000000000001000000";

    static Set<Listener> of(long process) throws IOException {
        Path directory = Path.of("/proc", Long.toString(process));
        Set<String> sockets = sockets(directory);
        Set<Listener> listeners = new HashSet<>();
        for (String protocol : new String[] {"tcp", "tcp6", "udp", "udp6"}) {
            try (Stream<String> lines = Files.lines(directory.resolve("net").resolve(protocol))) {
                lines.skip(1)
                        .map(line -> line.trim().split("\\s+"))
                        .filter(fields -> sockets.contains(fields[9]))
                        .filter(fields -> protocol.startsWith("udp") || fields[3].equals(LISTENING))
                        .forEach(fields -> listeners.add(listener(protocol, fields[1])));
            }
        }
        return listeners;
    }

    private static Listener listener(String protocol, String address) {
        int colon = address.indexOf(':');
        String host = address.substring(0, colon);
        // An IPv4 address in IPv6 form ends with it.
        boolean loopback = host.endsWith(LOOPBACK) || host.equals(LOOPBACK_6);
        return new Listener(protocol, loopback, Integer.parseInt(address.substring(colon + 1), 16));
    }

    private static Set<String> sockets(Path process) throws IOException {
        try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
            return descriptors
                    .map(Listener::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.replaceAll("\\D", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException e) {
            // Closed while it was looked at.
            return "";
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + descriptor, e);
        }
    }
}
