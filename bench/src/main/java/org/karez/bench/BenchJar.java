package org.karez.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The runnable jar with one library more in its application: what benchmarks do inside of the server. */
final class BenchJar {

    private static final String INSIDE = "org/karez/bench/inside";
    private static final String EXTENSION = "META-INF/services/jakarta.enterprise.inject.spi.Extension";
    private static final String APPLICATION = "KAREZ-INF/karez.war";

    private BenchJar() {}

    /** Makes it in a directory. */
    static Path of(Path jar, Path directory) throws IOException {
        Path made = Files.copy(jar, directory.resolve("karez.jar"));
        Path application = directory.resolve("karez.war");
        Path library = library(directory.resolve("karez-bench-inside.jar"));
        try (FileSystem inJar = FileSystems.newFileSystem(made)) {
            Files.copy(inJar.getPath(APPLICATION), application);
            try (FileSystem inApplication = FileSystems.newFileSystem(application)) {
                Files.copy(library, inApplication.getPath("WEB-INF/lib", "karez-bench-inside.jar"));
            }
            Files.copy(application, inJar.getPath(APPLICATION), StandardCopyOption.REPLACE_EXISTING);
        }
        return made;
    }

    private static Path library(Path library) throws IOException {
        Path classes = classes();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(library));
                var files = Files.list(classes.resolve(INSIDE))) {
            List<Path> all = new ArrayList<>(files.toList());
            all.add(classes.resolve(EXTENSION));
            // With an extension in it, a library is searched for beans only when it says so.
            all.add(classes.resolve("META-INF/beans.xml"));
            for (Path file : all) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return library;
    }

    /** Where the benchmarks' own classes are. */
    static Path classes() {
        try {
            return Path.of(BenchJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every place of classes has a path", e);
        }
    }
}
