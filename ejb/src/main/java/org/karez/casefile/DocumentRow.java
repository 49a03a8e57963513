package org.karez.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A document as lists show it.
 *
 * @param id the document
 * @param caseFile its case
 * @param name the file's name
 * @param description what it is, or null
 * @param mediaType as recognised from the bytes
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 * @param addedBy name of the officer who added it
 * @param addedAt when
 */
public record DocumentRow(
        UUID id,
        UUID caseFile,
        String name,
        String description,
        String mediaType,
        long size,
        String sha256,
        String addedBy,
        Instant addedAt) {

    public DocumentRow(Document document, String addedBy) {
        this(
                document.getId(),
                document.getCaseFileId(),
                document.getName(),
                document.getDescription(),
                document.getMediaType(),
                document.getSize(),
                document.getSha256(),
                addedBy,
                document.getAddedAt());
    }
}
