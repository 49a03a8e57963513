package org.karez.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.karez.trail.SavedView;
import org.karez.trail.SavedViewService;
import org.karez.trail.TrailList;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code includes/trail/views.xhtml}: the filters that the auditor keeps under a name, of the list whose page includes it. */
@Named
@ViewScoped
public class AuditViewsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A kept filter.
     *
     * @param address of the page that shows it, within the application
     * @param filter the parameters of the address, by name
     */
    public record View(UUID id, String name, String address, Map<String, String> filter) implements Serializable {}

    @Inject
    private SavedViewService service;

    @Inject
    private TrailFilter filter;

    private AuditSection section;
    private List<View> views;
    private String name;

    @PostConstruct
    void load() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        section = page.equals(AuditSection.ACCESS.getPage()) ? AuditSection.ACCESS : AuditSection.TRAIL;
        views = service.list(place()).stream().map(this::view).toList();
    }

    /** Keeps the filter on the screen. */
    public String save() {
        service.save(place(), name, filter.getAsked());
        Notice.done("audit.views.saved", name);
        return section.getPage() + "?faces-redirect=true" + query("&", filter.getAsked());
    }

    /** Drops a view. */
    public String drop(UUID id) {
        service.drop(id);
        Notice.done("audit.views.dropped");
        return section.getPage() + "?faces-redirect=true" + query("&", filter.getAsked());
    }

    private View view(SavedView kept) {
        return new View(
                kept.getId(), kept.getName(), section.getPage() + query("?", kept.getFilter()), kept.getFilter());
    }

    private static String query(String sign, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : sign
                        + parameters.entrySet().stream()
                                .map(parameter -> parameter.getKey() + "="
                                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }

    private TrailList place() {
        return section == AuditSection.ACCESS ? TrailList.ACCESS : TrailList.TRAIL;
    }

    public List<View> getViews() {
        return views;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
