package org.karez.export;

/**
 * An export that was written.
 *
 * @param subjects how many subjects
 * @param entries how many entries it shows
 * @param others how many entries it shows the hashes of
 * @param bytes its length
 * @param sha256 the SHA-256 of the file, in hexadecimal
 */
public record ExportWritten(long subjects, long entries, long others, long bytes, String sha256) {}
