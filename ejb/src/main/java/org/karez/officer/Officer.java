package org.karez.officer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** A person who works with Karez, in one authority. */
@Entity
public class Officer {

    /** Colours of the pages. */
    public enum Theme {
        /** Dark text on light ground. */
        LIGHT,
        /** Light text on dark ground. */
        DARK
    }

    /** Height of the rows. */
    public enum Density {
        /** Rows of 36 pixels. */
        NORMAL,
        /** Rows of 28 pixels. */
        COMPACT
    }

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "authority_id")
    private Authority authority;

    private String login;

    private String name;

    /** Rank and post, as it stands on a letter. */
    private String post;

    private boolean active;

    private String language;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    @Enumerated(EnumType.STRING)
    private Density density;

    @Version
    private int version;

    protected Officer() {}

    Officer(Authority authority, String login, String name, String post, String language) {
        this.id = UUID.randomUUID();
        this.authority = authority;
        this.login = login;
        this.name = name;
        this.post = post;
        this.active = true;
        this.language = language;
        this.theme = Theme.LIGHT;
        this.density = Density.NORMAL;
    }

    void prefer(String newLanguage, Theme newTheme, Density newDensity) {
        language = newLanguage;
        theme = newTheme;
        density = newDensity;
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    Subject subject() {
        return new Subject(SubjectKind.OFFICER, id, authority.getId());
    }

    Map<String, String> state() {
        return new State()
                .put("login", login)
                .put("name", name)
                .put("post", post)
                .put("authority", authority.getId())
                .put("active", active)
                .map();
    }

    public UUID getId() {
        return id;
    }

    public Authority getAuthority() {
        return authority;
    }

    public String getLogin() {
        return login;
    }

    public String getName() {
        return name;
    }

    public String getPost() {
        return post;
    }

    public boolean isActive() {
        return active;
    }

    public String getLanguage() {
        return language;
    }

    public Theme getTheme() {
        return theme;
    }

    public Density getDensity() {
        return density;
    }
}
