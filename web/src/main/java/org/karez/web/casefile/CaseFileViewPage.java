package org.karez.web.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.casefile.CaseFile;
import org.karez.casefile.CaseFileAct;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.CaseFileView;
import org.karez.casefile.CaseReader;
import org.karez.casefile.InvolvedParty;
import org.karez.web.shared.Notice;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** Behind {@code /casefile/view.xhtml}: one case, by the tab in the address. */
@Named
@ViewScoped
public class CaseFileViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> TABS =
            List.of("overview", "parties", "assets", "transactions", "documents", "requests", "access", "history");

    @Inject
    private CaseFileQueries queries;

    @Inject
    private CaseFileService service;

    private UUID id;
    private String tab = TABS.get(0);
    private transient CaseFileView view;
    private Paged<InvolvedParty> parties;
    private transient List<CaseReader> readers;

    /** The page is built of the tab's parts before view parameters are set, so the tab is read from the address itself. */
    @PostConstruct
    void readTab() {
        String asked = Faces.getRequestParameter("tab");
        if (asked != null && TABS.contains(asked)) {
            tab = asked;
        }
    }

    /** Reads what the tab shows. */
    public void load() {
        view = queries.open(id).orElseThrow(EntityNotFoundException::new);
        parties = tab.equals("parties")
                ? new Paged<>(
                        () -> queries.countParties(id),
                        (first, size, sort, ascending) -> queries.parties(id, first, size))
                : null;
        readers = tab.equals("access") ? queries.readers(id) : List.of();
    }

    /** Submits the draft to the supervisors. */
    public String submit() {
        service.submit(id, getCaseFile().getVersion());
        Notice.done("casefile.view.submitted", getCaseFile().getNumber());
        return "/casefile/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether the reader can do this, named as a constant of {@link CaseFileAct}. */
    public boolean can(CaseFileAct act) {
        return getView().acts().contains(act);
    }

    /** Counts beside the tabs' names. */
    public Map<String, Long> getCounts() {
        return Map.of("parties", getView().parties(), "documents", getView().documents());
    }

    public CaseFile getCaseFile() {
        return getView().caseFile();
    }

    /** Read again after the session was kept elsewhere: entities do not travel. */
    public CaseFileView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    public List<String> getTabs() {
        return TABS;
    }

    /** Those of the tab, null on the others. */
    public Paged<InvolvedParty> getParties() {
        return parties;
    }

    public List<CaseReader> getReaders() {
        return readers;
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
}
