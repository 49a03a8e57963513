package org.karez.casefile;

import java.util.UUID;

/**
 * Adds a document to a case.
 *
 * @param caseFile which case
 * @param name the file's name; a path before it is dropped
 * @param description what it is, or null
 */
public record AddDocument(UUID caseFile, String name, String description) {

    private static final int LONGEST_NAME = 200;

    /** The file's name alone: no folders, no control characters, short enough to keep. */
    String plainName() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        if (plain.length() <= LONGEST_NAME) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String extension = dot > 0 && plain.length() - dot <= 10 ? plain.substring(dot) : "";
        return plain.substring(0, LONGEST_NAME - extension.length()) + extension;
    }
}
