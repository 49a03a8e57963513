package org.karez.web.asset;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.karez.asset.AssetService;
import org.karez.asset.AssetStep;
import org.karez.asset.AssetView;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.LegalStep;
import org.karez.casefile.DocumentRow;
import org.karez.web.shared.Notice;
import org.karez.web.shared.Tone;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /asset/view.xhtml}: one asset, by the tab in the address. */
@Named
@ViewScoped
public class AssetViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> TABS = List.of("overview", "steps", "documents", "history");

    @Inject
    private AssetViewQueries queries;

    @Inject
    private AssetService service;

    private UUID id;
    private String tab = TABS.get(0);
    private transient AssetView view;

    /** Reads the asset. */
    public void load() {
        view = queries.view(id).orElseThrow(EntityNotFoundException::new);
        if (!TABS.contains(tab)) {
            tab = TABS.get(0);
        }
    }

    /** Takes back the step that waits. */
    public String withdraw() {
        service.withdraw(id);
        Notice.done("asset.view.withdrawn");
        return "/asset/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** The form of a step. */
    public String outcome(AssetStep step) {
        String form = switch (step) {
            case TRACE -> "trace";
            case PROPOSE_RESTRAINT -> "restraint";
            case SUSPEND, FREEZE -> "measure";
            case RELEASE -> "release";
            case DISCOUNT, DISSIPATE -> "end";
            case CORRECT -> "correct";
            case IDENTIFY -> "edit";
        };
        return "/asset/" + form + ".xhtml";
    }

    /** The sign of a step on the timeline. */
    public String sign(LegalStep step) {
        return Tone.of(step.event().getTo()).name().toLowerCase(Locale.ROOT);
    }

    /** All documents of the asset: evidence, acts, confirmations. */
    public Set<DocumentRow> getDocuments() {
        Set<DocumentRow> documents = new LinkedHashSet<>(getView().evidence());
        getView().steps().stream()
                .flatMap(step -> Stream.of(step.scan(), step.confirmation()))
                .filter(Objects::nonNull)
                .forEach(documents::add);
        return documents;
    }

    /** Read again after the session was kept elsewhere: entities do not travel. */
    public AssetView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    public List<String> getTabs() {
        return TABS;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }
}
