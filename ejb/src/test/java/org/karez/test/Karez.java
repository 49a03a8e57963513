package org.karez.test;

import java.io.File;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What the integration tests deploy: the jar that the build made, the libraries it is shipped with, and the tests. */
public final class Karez {

    /** Works outside of the server only: unit tests, and what starts the database and deploys. */
    private static final String OUTSIDE =
            "/META-INF/.*|/arquillian\\.xml|.*Test(\\$.*)?\\.class|.*/(Karez|OneServer)(\\$.*)?\\.class";

    private Karez() {}

    public static WebArchive built() {
        File build = new File(System.getProperty("karez.test.build"));
        return ShrinkWrap.create(WebArchive.class, "karez.war")
                .addAsLibraries(build.listFiles((folder, name) -> name.matches("karez-ejb-[^-]+\\.jar")))
                .addAsLibraries(new File(build, "libraries").listFiles())
                .addAsLibraries(jarOf(org.assertj.core.api.Assertions.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .merge(
                        ShrinkWrap.create(GenericArchive.class)
                                .as(ExplodedImporter.class)
                                .importDirectory(new File(build, "test-classes"))
                                .as(GenericArchive.class),
                        "/WEB-INF/classes",
                        Filters.exclude(OUTSIDE));
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
