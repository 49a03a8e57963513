package org.karez.web.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.karez.casefile.AddDocument;
import org.karez.casefile.DocumentQueries;
import org.karez.casefile.DocumentRow;
import org.karez.casefile.DocumentService;
import org.karez.web.shared.Notice;
import org.karez.web.shared.Paged;
import org.primefaces.model.file.UploadedFile;

/** The documents of the case whose page is shown: the parameter {@code id} of its address. */
@Named
@RequestScoped
public class CaseDocuments {

    @Inject
    private DocumentQueries queries;

    @Inject
    private DocumentService service;

    @Inject
    private FacesContext faces;

    private UUID caseFile;
    private Paged<DocumentRow> rows;
    private UploadedFile upload;
    private String description;

    @PostConstruct
    void load() {
        caseFile = UUID.fromString(
                faces.getExternalContext().getRequestParameterMap().get("id"));
        rows = new Paged<>(
                () -> queries.countOfCase(caseFile),
                (first, size, sort, ascending) -> queries.pageOfCase(caseFile, first, size));
    }

    /** Keeps the chosen file with the case. */
    public String store() {
        try (InputStream bytes = upload.getInputStream()) {
            service.store(new AddDocument(caseFile, upload.getFileName(), description), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
        Notice.done("casefile.documents.stored", upload.getFileName());
        return "/casefile/view.xhtml?faces-redirect=true&tab=documents&id=" + caseFile;
    }

    /** Whether the reader has a role that adds documents. */
    public boolean isWritable() {
        ExternalContext external = faces.getExternalContext();
        return Stream.of("INVESTIGATOR", "SUPERVISOR", "COORDINATOR", "ASSET_MANAGER")
                .anyMatch(external::isUserInRole);
    }

    public Paged<DocumentRow> getRows() {
        return rows;
    }

    public UploadedFile getUpload() {
        return upload;
    }

    public void setUpload(UploadedFile upload) {
        this.upload = upload;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
