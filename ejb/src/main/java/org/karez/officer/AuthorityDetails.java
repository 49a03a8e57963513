package org.karez.officer;

/**
 * An authority to enter.
 *
 * @param code part of the numbers of its cases
 */
public record AuthorityDetails(String code, String nameEn, String nameRu, Authority.Kind kind) {}
