package org.karez.web.officer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.officer.Authority;
import org.karez.officer.IssuedPassword;
import org.karez.officer.Officer;
import org.karez.officer.OfficerDetails;
import org.karez.officer.OfficerQueries;
import org.karez.officer.OfficerService;
import org.karez.officer.ParticipantQueries;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /officer/edit.xhtml}: enters an officer, or changes his name and post. */
@Named
@ViewScoped
public class OfficerEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OfficerService service;

    @Inject
    private OfficerQueries queries;

    @Inject
    private ParticipantQueries participants;

    private UUID id;
    private int version;
    private UUID authority;
    private String login;
    private String name;
    private String post;
    private String language = "en";
    private List<Authority> authorities;
    private IssuedPassword issued;

    /** Reads the officer who is to be changed, or the authorities a new one can belong to. */
    public void load() {
        authorities = participants.ownAuthorities();
        if (id != null) {
            Officer officer = queries.officer(id);
            version = officer.getVersion();
            authority = officer.getAuthority().getId();
            login = officer.getLogin();
            name = officer.getName();
            post = officer.getPost();
        }
    }

    /** Saves; the one-time password of a new officer is shown on this page, once. */
    public String save() {
        if (id == null) {
            issued = service.add(new OfficerDetails(authority, login, name, post, language));
            return null;
        }
        service.change(id, version, name, post);
        Notice.done("officer.edit.saved");
        return "/officer/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** The password just issued; null before. */
    public IssuedPassword getIssued() {
        return issued;
    }

    public List<Authority> getAuthorities() {
        return authorities;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getAuthority() {
        return authority;
    }

    public void setAuthority(UUID authority) {
        this.authority = authority;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
