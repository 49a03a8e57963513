package org.karez.web.reference;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.disclosure.GoamlSchemaRow;
import org.karez.disclosure.GoamlSchemaService;
import org.karez.disclosure.LoadSchema;
import org.karez.disclosure.SchemaCheck;
import org.karez.disclosure.Violation;
import org.karez.web.shared.Notice;
import org.karez.web.shared.Texts;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.model.file.UploadedFile;

/** Behind {@code /reference/schemas.xhtml}: the schemas by which the participant's reports are measured. */
@Named
@ViewScoped
public class ReferenceSchemasPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String AGAIN = "/reference/schemas.xhtml?faces-redirect=true";

    @Inject
    private GoamlSchemaService service;

    private String label;
    private transient UploadedFile file;
    private transient List<GoamlSchemaRow> rows;
    private transient List<String> problems = List.of();

    /** Reads the schemas. */
    public void load() {
        rows = service.list();
    }

    /** Loads the chosen schema, or says what is wrong with it. */
    public String bring() throws IOException {
        byte[] bytes;
        try (InputStream stream = file.getInputStream()) {
            // One byte more than is compiled, so that a larger file is refused and never whole in memory.
            bytes = stream.readNBytes(SchemaCheck.MAX_BYTES + 1);
        }
        List<Violation> violations = service.load(new LoadSchema(label, file.getFileName(), bytes));
        if (violations.isEmpty()) {
            Notice.done("reference.schemas.loaded", label);
            return AGAIN;
        }
        problems = violations.stream()
                .map(violation -> Texts.sentence(violation.kind().mendKey(), List.of(violation.arguments())))
                .toList();
        return null;
    }

    /** Measures by this one from now on. */
    public String activate(UUID id) {
        service.activate(id);
        Notice.done("reference.schemas.activated");
        return AGAIN;
    }

    /** Measures by the rules of the standard alone. */
    public String deactivate(UUID id) {
        service.deactivate(id);
        Notice.done("reference.schemas.deactivated");
        return AGAIN;
    }

    public List<GoamlSchemaRow> getRows() {
        return rows;
    }

    public List<String> getProblems() {
        return problems;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
