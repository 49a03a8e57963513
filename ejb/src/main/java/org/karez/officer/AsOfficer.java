package org.karez.officer;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Every method of the service runs as the officer who signed in: the transaction knows him as {@link CurrentOfficer}, and the
 * database's row-level security knows him too. Every service and queries class carries it.
 */
@InterceptorBinding
@Inherited
@Target(TYPE)
@Retention(RUNTIME)
public @interface AsOfficer {}
