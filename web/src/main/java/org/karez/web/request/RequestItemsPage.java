package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.karez.request.Candidate;
import org.karez.request.ItemKind;
import org.karez.request.RequestChoiceQueries;
import org.karez.request.RequestItem;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestService;
import org.karez.request.RequestView;
import org.karez.web.shared.Formats;
import org.karez.web.shared.Lookup;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /request/items.xhtml}, the third step of a request: what of the case goes along, chosen one by one. */
@Named
@ViewScoped
public class RequestItemsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RequestService requests;

    @Inject
    private RequestReadingService reading;

    @Inject
    private RequestChoiceQueries choices;

    private UUID id;
    private String item;
    private final HandlingForm use = new HandlingForm();
    private UUID order;
    private List<RequestItem> leaving;
    private Lookup<Candidate> staying;
    private long stayingCount;

    /** Reads what goes along, and what stays at home. */
    public String load() {
        RequestView view = reading.view(id).orElseThrow(EntityNotFoundException::new);
        if (!view.isDraft()) {
            return "/request/view.xhtml?faces-redirect=true&id=" + id;
        }
        order = view.request().getQuestion().getOrderDocumentId();
        leaving = view.request().getItems();
        UUID caseFile = view.request().getCaseFileId();
        stayingCount = choices.countOfCase(caseFile) - leaving.size();
        staying = new Lookup<>((text, max) -> choices.ofCase(caseFile, text, max + leaving.size()).stream()
                .filter(choice -> leaving.stream()
                        .noneMatch(chosen -> chosen.getReferenceId().equals(choice.id())))
                .limit(max)
                .toList());
        use.take(
                view.request().getBasis().getHandling(),
                view.request().getBasis().getEvaluation());
        return null;
    }

    /** What tells a thing of the case from others of the same name. */
    public String mark(Candidate candidate) {
        return candidate.mark() instanceof Instant added
                ? Formats.time(added)
                : candidate.mark() instanceof LocalDate born ? Formats.date(born) : (String) candidate.mark();
    }

    /** Lets the chosen thing go along. */
    public String choose() {
        String[] parts = item.split(":");
        requests.choose(id, ItemKind.valueOf(parts[0]), UUID.fromString(parts[1]), use.getHandling(), use.evaluation());
        return here();
    }

    /** Lets it stay at home after all. */
    public String drop(UUID chosen) {
        requests.drop(id, chosen);
        return here();
    }

    private String here() {
        return "/request/items.xhtml?faces-redirect=true&id=" + id;
    }

    public HandlingForm getUse() {
        return use;
    }

    /** The copy of the order, which leaves the country whether it is chosen or not. */
    public UUID getOrder() {
        return order;
    }

    public List<RequestItem> getLeaving() {
        return leaving;
    }

    public Lookup<Candidate> getStaying() {
        return staying;
    }

    /** How much of the case stays at home. */
    public long getStayingCount() {
        return stayingCount;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }
}
