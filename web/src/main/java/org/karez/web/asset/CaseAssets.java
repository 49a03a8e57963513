package org.karez.web.asset;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.karez.asset.AssetQueries;
import org.karez.asset.AssetRow;
import org.karez.asset.AssetSearch;
import org.karez.asset.StageTotal;
import org.karez.web.shared.Paged;

/** The assets and sums of the case whose page is shown: the parameter {@code id} of its address. */
@Named
@RequestScoped
public class CaseAssets {

    @Inject
    private AssetQueries queries;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private UUID caseFile;
    private Paged<AssetRow> rows;
    private List<StageTotal> totals;

    @PostConstruct
    void load() {
        caseFile = UUID.fromString(
                faces.getExternalContext().getRequestParameterMap().get("id"));
        AssetSearch search = AssetSearch.ofCase(caseFile);
        rows = new Paged<>(
                () -> queries.count(search), (first, size, sort, ascending) -> queries.search(search, first, size));
        totals = queries.totals(caseFile, clock.instant());
    }

    public UUID getCaseFile() {
        return caseFile;
    }

    public Paged<AssetRow> getRows() {
        return rows;
    }

    public List<StageTotal> getTotals() {
        return totals;
    }
}
