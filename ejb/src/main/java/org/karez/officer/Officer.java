package org.karez.officer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.karez.shared.Breaches;
import org.karez.shared.RuleViolation;
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

    /** What the database accepts too. */
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    private static final Set<String> LANGUAGES = Set.of("en", "ru");

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

    /** An officer of an authority of the administrator's own participant. */
    Officer(Authority authority, OfficerDetails details, Actor administrator) {
        String plainLogin = details.login() == null ? "" : details.login().strip();
        new Breaches()
                .require(authority != null, OfficerRule.AUTHORITY, "authority")
                .require(LOGIN.matcher(plainLogin).matches(), OfficerRule.LOGIN, "login")
                .require(LANGUAGES.contains(details.language()), OfficerRule.LANGUAGE, "language")
                .requireText(details.name(), OfficerRule.NAME, "name")
                .requireText(details.post(), OfficerRule.POST, "post")
                .refuse();
        this.id = UUID.randomUUID();
        this.authority = authority;
        requireKeptBy(administrator);
        this.login = plainLogin;
        this.name = details.name().strip();
        this.post = details.post().strip();
        this.active = true;
        this.language = details.language();
        this.theme = Theme.LIGHT;
        this.density = Density.NORMAL;
    }

    void prefer(String newLanguage, Theme newTheme, Density newDensity) {
        language = newLanguage;
        theme = newTheme;
        density = newDensity;
    }

    void describe(String newName, String newPost) {
        new Breaches()
                .requireText(newName, OfficerRule.NAME, "name")
                .requireText(newPost, OfficerRule.POST, "post")
                .refuse();
        name = newName.strip();
        post = newPost.strip();
    }

    void deactivate(Actor administrator) {
        if (administrator.is(id)) {
            throw new RuleViolation(OfficerRule.NOT_ONESELF);
        }
        active = false;
    }

    void activate() {
        active = true;
    }

    /** Refuses an administrator of another participant. */
    final void requireKeptBy(Actor administrator) {
        if (!administrator.participant().equals(authority.getParticipant().getId())) {
            throw new RuleViolation(OfficerRule.OTHER_PARTICIPANT);
        }
    }

    Subject subject() {
        return new Subject(SubjectKind.OFFICER, id, authority.getId());
    }

    /** What holds of him, with every role that was ever asked for. */
    Map<String, String> state(List<RoleGrant> grants) {
        State state = new State()
                .put("login", login)
                .put("name", name)
                .put("post", post)
                .put("authority", authority.getId())
                .put("active", active)
                .put("roles", roles(grants));
        grants.forEach(grant -> state.put("grant:" + grant.getId(), line(grant)));
        return state.map();
    }

    private static String line(RoleGrant grant) {
        return State.line(
                grant.getRole(),
                grant.getState(),
                grant.getRequestedBy(),
                grant.getRequestedAt(),
                grant.getDecidedBy(),
                grant.getDecidedAt(),
                grant.getRevokedBy(),
                grant.getRevokedAt());
    }

    private static String roles(List<RoleGrant> grants) {
        return grants.stream()
                .filter(RoleGrant::isInForce)
                .map(RoleGrant::getRole)
                .sorted()
                .map(Role::name)
                .collect(Collectors.joining(","));
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

    public int getVersion() {
        return version;
    }
}
