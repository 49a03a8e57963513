package org.karez.db;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The versions of the migrations that this release brings, read from their file names, so that the application can compare them
 * with the database without carrying the migration tool.
 */
final class Migrations {

    /** Where the migrations are on the class path. */
    static final String LOCATION = "db/migration";

    /** The table in which the migration tool records what was run. */
    static final String HISTORY = "flyway_schema_history";

    private static final Pattern FILE = Pattern.compile("V(\\d+)__\\w+\\.sql");

    private Migrations() {}

    static SortedSet<Integer> versions() throws IOException {
        URL location = Migrations.class.getClassLoader().getResource(LOCATION);
        SortedSet<Integer> versions = new TreeSet<>();
        if (location == null) {
            return versions;
        }
        URLConnection connection = location.openConnection();
        if (connection instanceof JarURLConnection jar) {
            // Closing a cached jar would close it under the class loader.
            jar.setUseCaches(false);
            try (var file = jar.getJarFile()) {
                file.stream().forEach(entry -> add(versions, entry.getName()));
            }
        } else {
            try (Stream<Path> files = Files.list(Path.of(uri(location)))) {
                files.forEach(file -> add(versions, LOCATION + "/" + file.getFileName()));
            }
        }
        return versions;
    }

    private static void add(SortedSet<Integer> versions, String entry) {
        if (entry.startsWith(LOCATION + "/")) {
            Matcher name = FILE.matcher(entry.substring(LOCATION.length() + 1));
            if (name.matches()) {
                versions.add(Integer.valueOf(name.group(1)));
            }
        }
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("Not a place of migrations: " + url, e);
        }
    }
}
