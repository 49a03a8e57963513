package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.karez.request.RequestKind;
import org.karez.request.RequestQueries;
import org.karez.request.RequestRow;
import org.karez.request.RequestSearch;
import org.karez.request.RequestSort;
import org.karez.request.RequestStage;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** Behind {@code /request/list.xhtml}: the requests that the officer's side made, or that came in, by the filters in the address. */
@Named
@ViewScoped
public class RequestListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String INCOMING = "incoming";
    private static final List<String> TABS = List.of("outgoing", INCOMING);

    @Inject
    private RequestQueries queries;

    private String tab;
    private String text;
    private RequestKind kind;
    private RequestStage stage;
    private boolean overdue;
    private boolean mine;
    private Paged<RequestRow> rows;

    /** Finds what the filters in the address say. */
    public void load() {
        if (tab == null || !TABS.contains(tab)) {
            tab = Faces.isUserInRole("COORDINATOR") ? INCOMING : TABS.get(0);
        }
        rows = isIncoming()
                ? new Paged<>(
                        () -> queries.countIncoming(search(null, true)),
                        (first, size, sort, ascending) -> queries.incoming(search(sort, ascending), first, size))
                : new Paged<>(
                        () -> queries.countOutgoing(search(null, true)),
                        (first, size, sort, ascending) -> queries.outgoing(search(sort, ascending), first, size));
    }

    private RequestSearch search(String sort, boolean ascending) {
        RequestSort by = isIncoming() ? RequestSort.SENT : RequestSort.CREATED;
        return sort == null
                ? new RequestSearch(text, kind, stage, overdue, mine, null, by, true)
                : new RequestSearch(text, kind, stage, overdue, mine, null, RequestSort.valueOf(sort), !ascending);
    }

    public boolean isIncoming() {
        return INCOMING.equals(tab);
    }

    public boolean isNone() {
        return rows.getRowCount() == 0;
    }

    public boolean isFiltered() {
        return text != null || kind != null || stage != null || overdue || mine;
    }

    public List<String> getTabs() {
        return TABS;
    }

    public RequestKind[] getKinds() {
        return RequestKind.values();
    }

    public RequestStage[] getStages() {
        return RequestStage.values();
    }

    public Paged<RequestRow> getRows() {
        return rows;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public RequestKind getKind() {
        return kind;
    }

    public void setKind(RequestKind kind) {
        this.kind = kind;
    }

    public RequestStage getStage() {
        return stage;
    }

    public void setStage(RequestStage stage) {
        this.stage = stage;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
