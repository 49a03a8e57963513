package org.karez.micro;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java machine that runs the launcher, and runs the server too. */
final class JavaMachine {

    /** What Payara Micro's own manifest opens; a class path has no manifest. */
    private static final List<String> OPENED = List.of(
            "java.base/java.io",
            "java.base/java.lang",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/jdk.internal.loader",
            "java.base/sun.net.www.protocol.jar",
            "java.base/sun.net.www.protocol.jrt",
            "java.base/sun.nio.ch",
            "java.logging/java.util.logging",
            "java.management/javax.management",
            "java.management/javax.management.openmbean",
            "java.management/sun.management",
            "java.naming/javax.naming.spi",
            "java.rmi/sun.rmi.transport",
            "jdk.management/com.sun.management.internal");

    private static final List<String> EXPORTED =
            List.of("java.base/jdk.internal.ref", "java.naming/com.sun.jndi.ldap", "jdk.naming.dns/com.sun.jndi.dns");

    private JavaMachine() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> opened() {
        return Stream.concat(
                        OPENED.stream().map(each -> "--add-opens=" + each + "=ALL-UNNAMED"),
                        EXPORTED.stream().map(each -> "--add-exports=" + each + "=ALL-UNNAMED"))
                .toList();
    }

    /** The jar, or the directory of classes, that is running. */
    static Path self() {
        try {
            return Path.of(JavaMachine.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not a place in the file system", e);
        }
    }
}
