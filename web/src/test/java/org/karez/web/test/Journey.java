package org.karez.web.test;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests that go through the real pages in a real browser. Its methods take a {@link Browser}; the server is started
 * once for all classes of a run.
 */
@Target(TYPE)
@Retention(RUNTIME)
@ExtendWith(JourneyExtension.class)
public @interface Journey {}
