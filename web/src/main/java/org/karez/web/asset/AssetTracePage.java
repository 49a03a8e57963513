package org.karez.web.asset;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.karez.asset.AssetChoice;
import org.karez.asset.AssetService;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.TraceDetails;
import org.karez.casefile.DocumentQueries;
import org.karez.casefile.DocumentRow;
import org.karez.casefile.DocumentService;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /asset/trace.xhtml}: whose an asset is and what it is worth. */
@Named
@ViewScoped
public class AssetTracePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssetViewQueries queries;

    @Inject
    private AssetService service;

    @Inject
    private DocumentService documents;

    @Inject
    private DocumentQueries files;

    private UUID id;
    private StepTarget target;
    private UUID holder;
    private UUID beneficialOwner;
    private String[] evidence = {};

    private final ValuationForm valuation = new ValuationForm();
    private final DocumentForm upload = new DocumentForm();
    private List<AssetChoice> parties = List.of();
    private List<DocumentRow> choices = List.of();

    /** Reads the asset, and what its case offers to choose from. */
    public void load() {
        target = StepTarget.read(queries, id);
        holder = target.holder();
        beneficialOwner = target.beneficialOwner();
        valuation.begin(target);
        parties = queries.parties(target.caseFile());
        choices = files.ofCase(target.caseFile());
    }

    /** Lays it before a supervisor. */
    public String propose() {
        UUID added = upload.keep(documents, target.caseFile());
        if (added != null && !Arrays.asList(evidence).contains(added.toString())) {
            List<String> all = new ArrayList<>(Arrays.asList(evidence));
            all.add(added.toString());
            evidence = all.toArray(String[]::new);
            choices = files.ofCase(target.caseFile());
        }
        List<UUID> chosen = Arrays.stream(evidence).map(UUID::fromString).toList();
        service.proposeTrace(
                id,
                target.version(),
                new TraceDetails(
                        holder,
                        beneficialOwner,
                        valuation.amount(),
                        valuation.getDate(),
                        valuation.getMethod(),
                        chosen));
        return target.proposed();
    }

    public ValuationForm getValuation() {
        return valuation;
    }

    public List<AssetChoice> getParties() {
        return parties;
    }

    public List<DocumentRow> getChoices() {
        return choices;
    }

    public DocumentForm getUpload() {
        return upload;
    }

    public StepTarget getTarget() {
        return target;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getHolder() {
        return holder;
    }

    public void setHolder(UUID holder) {
        this.holder = holder;
    }

    public UUID getBeneficialOwner() {
        return beneficialOwner;
    }

    public void setBeneficialOwner(UUID beneficialOwner) {
        this.beneficialOwner = beneficialOwner;
    }

    public String[] getEvidence() {
        return evidence;
    }

    public void setEvidence(String[] evidence) {
        this.evidence = evidence;
    }
}
