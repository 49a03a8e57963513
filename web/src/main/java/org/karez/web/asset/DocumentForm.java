package org.karez.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.karez.casefile.AddDocument;
import org.karez.casefile.DocumentService;
import org.primefaces.model.file.UploadedFile;

/** A document of a case that an officer chooses, or adds on the spot. */
public class DocumentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID chosen;
    private transient UploadedFile upload;

    /** Keeps what was added, which is then the chosen one, so that a refused form does not ask for it twice. */
    UUID keep(DocumentService documents, UUID caseFile) {
        if (upload != null && upload.getSize() > 0) {
            try (InputStream bytes = upload.getInputStream()) {
                chosen = documents.store(new AddDocument(caseFile, upload.getFileName(), null), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("the upload could not be read", e);
            }
            upload = null;
        }
        return chosen;
    }

    public UUID getChosen() {
        return chosen;
    }

    public void setChosen(UUID chosen) {
        this.chosen = chosen;
    }

    public UploadedFile getUpload() {
        return upload;
    }

    public void setUpload(UploadedFile upload) {
        this.upload = upload;
    }
}
