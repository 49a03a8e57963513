package org.karez.web.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.MalformedURLException;
import java.util.List;
import java.util.stream.Stream;
import org.karez.officer.Role;

/** The menu of the officer who has signed in. */
@Named
@RequestScoped
public class Navigation {

    @Inject
    private FacesContext faces;

    private List<NavigationItem> items;

    @PostConstruct
    void load() {
        ExternalContext external = faces.getExternalContext();
        items = Stream.of(NavigationItem.values())
                .filter(item -> item.getRoles().stream().anyMatch(role -> external.isUserInRole(role.name())))
                .filter(item -> exists(item.getPage()))
                .toList();
    }

    /** Whether the installation has such a page. */
    public boolean exists(String page) {
        try {
            return faces.getExternalContext().getResource(page) != null;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(page, e);
        }
    }

    /** The roles of the officer, as the container knows them. */
    public List<Role> getRoles() {
        return Stream.of(Role.values())
                .filter(role -> faces.getExternalContext().isUserInRole(role.name()))
                .toList();
    }

    public List<NavigationItem> getItems() {
        return items;
    }

    public boolean isCurrent(NavigationItem item) {
        return item.covers(faces.getViewRoot().getViewId());
    }

    /** Sends the officer to where he starts: the first item of his menu. */
    public String goHome() {
        String home = items.isEmpty() ? "/help.xhtml" : items.get(0).getPage();
        return home + "?faces-redirect=true";
    }
}
