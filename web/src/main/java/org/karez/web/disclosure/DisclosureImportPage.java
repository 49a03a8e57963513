package org.karez.web.disclosure;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.karez.casefile.HandlingCode;
import org.karez.disclosure.DisclosureService;
import org.karez.disclosure.ImportOutcome;
import org.karez.disclosure.ImportReport;
import org.karez.disclosure.ViolationKind;
import org.karez.disclosure.ViolationSheet;
import org.karez.web.shared.Notice;
import org.karez.web.shared.Texts;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;
import org.primefaces.model.file.UploadedFile;

/** Behind {@code /disclosure/import.xhtml}: takes a report in, or shows all that is wrong with it. */
@Named
@ViewScoped
public class DisclosureImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Lets spreadsheets read the sheet as UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    private DisclosureService service;

    private transient UploadedFile file;
    private HandlingCode handling = HandlingCode.H1;
    private String handlingNote;
    private String fileName;
    private ImportOutcome.Refused refused;
    private ImportOutcome.Known known;
    private List<ViolationGroup> groups = List.of();
    private ViolationGroup whole;

    /** Imports the chosen file and opens its case, or says why not. */
    public String bring() throws IOException {
        refused = null;
        known = null;
        whole = null;
        fileName = file.getFileName();
        ImportOutcome outcome;
        try (InputStream bytes = file.getInputStream()) {
            outcome = service.importReport(
                    new ImportReport(fileName, handling, handlingNote, Texts.text("disclosure.import.asReported")),
                    bytes);
        }
        if (outcome instanceof ImportOutcome.Made made) {
            Notice.done("disclosure.import.made", made.number());
            return "/casefile/view.xhtml?faces-redirect=true&id=" + made.caseFile();
        }
        if (outcome instanceof ImportOutcome.Known before) {
            known = before;
        } else {
            refused = (ImportOutcome.Refused) outcome;
            groups = ViolationGroup.of(refused.violations());
        }
        return null;
    }

    /** Lists a kind wholly. */
    public void listAll(ViolationKind kind) {
        whole = groups.stream()
                .filter(group -> group.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** Hands the violations out as a table, in the reader's language. */
    public void download() throws IOException {
        StringBuilder sheet = new StringBuilder(BYTE_ORDER_MARK);
        new ViolationSheet((key, arguments) ->
                        arguments.length == 0 ? Texts.text(key) : Texts.sentence(key, List.of(arguments)))
                .write(refused.violations(), sheet);
        Faces.sendFile(sheet.toString().getBytes(StandardCharsets.UTF_8), fileName + ".csv", true);
    }

    public int getTotal() {
        return refused.violations().size();
    }

    public HandlingCode[] getHandlings() {
        return HandlingCode.values();
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public HandlingCode getHandling() {
        return handling;
    }

    public void setHandling(HandlingCode handling) {
        this.handling = handling;
    }

    public String getHandlingNote() {
        return handlingNote;
    }

    public void setHandlingNote(String handlingNote) {
        this.handlingNote = handlingNote;
    }

    public String getFileName() {
        return fileName;
    }

    public ImportOutcome.Refused getRefused() {
        return refused;
    }

    public ImportOutcome.Known getKnown() {
        return known;
    }

    public List<ViolationGroup> getGroups() {
        return groups;
    }

    public ViolationGroup getWhole() {
        return whole;
    }
}
