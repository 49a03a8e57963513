package org.karez.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.karez.shared.RuleViolation;

/** Keeps the bytes of documents in pieces, so that a file of any size passes through without ever being whole in memory. */
@ApplicationScoped
public class DocumentStore {

    /** Pieces of this many bytes: large enough for few rows, small enough for many uploads at once. */
    static final int PIECE = 256 * 1024;

    private static final Set<String> ACCEPTED = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "image/tiff",
            "text/plain",
            "text/csv",
            "text/html",
            "application/xml",
            "message/rfc822",
            "application/rtf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet");

    @PersistenceContext
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "karez.document.max-megabytes", defaultValue = "50")
    private int maxMegabytes;

    private final Tika tika = new Tika();

    /**
     * Keeps the bytes of a document whose row comes after them.
     *
     * @throws RuleViolation when the kind of file is not accepted, or it is empty or too large
     */
    StoredBytes keep(UUID document, String name, InputStream bytes) throws IOException {
        MessageDigest digest = sha256();
        String mediaType = null;
        long size = 0;
        int position = 0;
        for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            if (mediaType == null) {
                mediaType = requireAccepted(tika.detect(new ByteArrayInputStream(piece), name));
            }
            size += piece.length;
            requireSize(size <= maxMegabytes * 1024L * 1024L);
            digest.update(piece);
            insert(document, position++, piece);
        }
        requireSize(size > 0);
        return new StoredBytes(mediaType, size, digest.digest());
    }

    /** Writes the bytes of a document out, piece by piece; the caller has told the trail. */
    public void copy(UUID document, OutputStream out) throws IOException {
        int position = 0;
        for (byte[] piece = piece(document, position); piece != null; piece = piece(document, ++position)) {
            out.write(piece);
        }
    }

    private void insert(UUID document, int position, byte[] piece) {
        // Straight to the connection: EclipseLink's batch writing would hold the pieces back in memory.
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO document_chunk (document_id, position, bytes) VALUES (?, ?, ?)")) {
            insert.setObject(1, document);
            insert.setInt(2, position);
            insert.setBytes(3, piece);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("piece " + position + " of document " + document + " was not kept", e);
        }
    }

    private byte[] piece(UUID document, int position) {
        List<?> found = em.createNativeQuery(
                        "SELECT bytes FROM document_chunk WHERE document_id = ?1 AND position = ?2")
                .setParameter(1, document)
                .setParameter(2, position)
                .getResultList();
        return found.isEmpty() ? null : (byte[]) found.get(0);
    }

    private static String requireAccepted(String mediaType) {
        if (!ACCEPTED.contains(mediaType)) {
            throw RuleViolation.at("document", CaseFileRule.DOCUMENT_KIND, mediaType);
        }
        return mediaType;
    }

    private void requireSize(boolean fits) {
        if (!fits) {
            throw RuleViolation.at("document", CaseFileRule.DOCUMENT_SIZE, maxMegabytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
