package org.karez.party;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.karez.officer.Actor;
import org.karez.shared.Breaches;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** A person, organisation or criminal group, kept by the authority that entered it and named in any number of its cases. */
@Entity
public class Party {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Id
    private UUID id;

    @Column(name = "owner_authority_id")
    private UUID ownerAuthorityId;

    @Enumerated(EnumType.STRING)
    private PartyKind kind;

    /** Latin name first, the original in brackets. */
    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "birth_place")
    private String birthPlace;

    private String country;

    private String note;

    @ElementCollection
    @CollectionTable(name = "party_name", joinColumns = @JoinColumn(name = "party_id"))
    @OrderColumn(name = "position")
    private List<PartyName> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "party_identifier", joinColumns = @JoinColumn(name = "party_id"))
    @OrderColumn(name = "position")
    private List<Identifier> identifiers = new ArrayList<>();

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Party() {}

    /** A party that the actor's authority keeps from now on. */
    Party(PartyDetails details, Actor actor, ZonedDateTime at) {
        this.id = UUID.randomUUID();
        this.ownerAuthorityId = actor.authority();
        this.createdBy = actor.officer();
        this.createdAt = at.toInstant();
        this.kind = details.kind();
        take(details, at.toLocalDate());
    }

    /** Replaces what is known of it; its kind stays. */
    void change(PartyDetails details, Actor actor, LocalDate today) {
        if (!actor.belongsTo(ownerAuthorityId)) {
            throw new RuleViolation(PartyRule.OWNER);
        }
        take(details, today);
    }

    private void take(PartyDetails details, LocalDate today) {
        long primary = details.names().stream()
                .filter(name -> name.getKind() == PartyName.Kind.PRIMARY)
                .count();
        boolean person = kind == PartyKind.PERSON;
        new Breaches()
                .require(primary > 0, PartyRule.NAME, "names")
                .require(primary <= 1, PartyRule.ONE_PRIMARY_NAME, "names")
                .require(
                        person || details.birthDate() == null && details.sex() == null,
                        PartyRule.PERSON_ONLY,
                        "birthDate")
                .require(
                        details.birthDate() == null || !details.birthDate().isAfter(today),
                        PartyRule.BIRTH_DATE,
                        "birthDate")
                .require(
                        details.country() == null || COUNTRIES.contains(details.country()),
                        PartyRule.COUNTRY,
                        "country")
                .refuse();
        names = new ArrayList<>(details.names());
        identifiers = new ArrayList<>(details.identifiers());
        sex = details.sex();
        birthDate = details.birthDate();
        birthPlace = details.birthPlace();
        country = details.country();
        note = details.note();
        displayName = displayNameOf(details.names());
    }

    private static String displayNameOf(List<PartyName> names) {
        PartyName primary = names.stream()
                .filter(name -> name.getKind() == PartyName.Kind.PRIMARY)
                .findFirst()
                .orElseThrow();
        if (primary.getScript() == Script.LATIN) {
            return primary.getFullName();
        }
        return names.stream()
                .filter(name -> name.getScript() == Script.LATIN && name.getKind() == PartyName.Kind.TRANSLITERATION)
                .findFirst()
                .map(latin -> latin.getFullName() + " (" + primary.getFullName() + ")")
                .orElse(primary.getFullName());
    }

    public Subject subject() {
        return new Subject(SubjectKind.PARTY, id, ownerAuthorityId);
    }

    Map<String, String> state() {
        State state = new State()
                .put("kind", kind)
                .put("displayName", displayName)
                .put("sex", sex)
                .put("birthDate", birthDate)
                .put("birthPlace", birthPlace)
                .put("country", country)
                .put("note", note)
                .put("owner", ownerAuthorityId)
                .put("author", createdBy)
                .put("createdAt", createdAt);
        IntStream.range(0, names.size()).forEach(i -> names.get(i).tell(state, i));
        IntStream.range(0, identifiers.size()).forEach(i -> identifiers.get(i).tell(state, i));
        return state.map();
    }

    public UUID getId() {
        return id;
    }

    public UUID getOwnerAuthorityId() {
        return ownerAuthorityId;
    }

    public PartyKind getKind() {
        return kind;
    }

    public String getDisplayName() {
        return displayName;
    }

    public Sex getSex() {
        return sex;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public String getBirthPlace() {
        return birthPlace;
    }

    public String getCountry() {
        return country;
    }

    public String getNote() {
        return note;
    }

    public List<PartyName> getNames() {
        return List.copyOf(names);
    }

    public List<Identifier> getIdentifiers() {
        return List.copyOf(identifiers);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public int getVersion() {
        return version;
    }
}
