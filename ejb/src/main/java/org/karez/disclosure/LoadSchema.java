package org.karez.disclosure;

/**
 * Loads a country's schema.
 *
 * @param label what to call it, such as its version
 * @param fileName the file's name; a path before it is dropped
 * @param bytes the XSD
 */
public record LoadSchema(String label, String fileName, byte[] bytes) {}
