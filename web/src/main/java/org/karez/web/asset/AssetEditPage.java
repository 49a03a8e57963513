package org.karez.web.asset;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.asset.Asset;
import org.karez.asset.AssetKind;
import org.karez.asset.AssetService;
import org.karez.asset.AssetView;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.LearnedFrom;
import org.karez.asset.ValuationMethod;
import org.karez.casefile.CaseFileQueries;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /asset/edit.xhtml}: a new asset of a case, or what is known of an identified one. */
@Named
@ViewScoped
public class AssetEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssetViewQueries queries;

    @Inject
    private AssetService service;

    @Inject
    private CaseFileQueries caseFiles;

    private UUID id;
    private UUID caseFile;
    private AssetKind kind;
    private int version;
    private String number;
    private AssetForm form;

    /** Reads the asset, or begins one of the chosen kind. */
    public void load() {
        if (id != null) {
            AssetView view = queries.view(id).orElseThrow(EntityNotFoundException::new);
            Asset asset = view.asset();
            caseFile = asset.getCaseFileId();
            kind = asset.getKind();
            version = asset.getVersion();
            number = asset.getNumber().value();
            form = AssetForm.of(view);
        } else {
            caseFiles.view(caseFile).orElseThrow(EntityNotFoundException::new);
            form = kind == null ? null : AssetForm.of(kind);
        }
    }

    /** Saves it and goes to the asset. */
    public String save() {
        if (id == null) {
            id = service.add(caseFile, form.details());
        } else {
            service.change(id, version, form.details());
        }
        Notice.done("asset.edit.saved");
        return "/asset/view.xhtml?faces-redirect=true&id=" + id;
    }

    public AssetKind[] getKinds() {
        return AssetKind.values();
    }

    public LearnedFrom[] getSources() {
        return LearnedFrom.values();
    }

    public ValuationMethod[] getMethods() {
        return ValuationMethod.values();
    }

    public AssetForm getForm() {
        return form;
    }

    public String getNumber() {
        return number;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(UUID caseFile) {
        this.caseFile = caseFile;
    }

    public AssetKind getKind() {
        return kind;
    }

    public void setKind(AssetKind kind) {
        this.kind = kind;
    }
}
