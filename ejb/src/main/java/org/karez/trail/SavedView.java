package org.karez.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.Breaches;
import org.karez.shared.CanonicalJson;
import org.karez.shared.CanonicalReader;

/** A filter that an auditor keeps under a name, for himself. */
@Entity
@Table(name = "saved_view")
public class SavedView {

    private static final int LONGEST = 100;

    @Id
    private UUID id;

    @Column(name = "officer_id", updatable = false)
    private UUID officerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TrailList place;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String filter;

    @Column(name = "saved_at", updatable = false)
    private Instant savedAt;

    protected SavedView() {}

    SavedView(TrailList place, String name, Map<String, String> filter, Actor actor, Instant at) {
        String plain = name == null ? "" : name.strip();
        new Breaches()
                .require(!plain.isEmpty() && plain.length() <= LONGEST, TrailRule.VIEW_NAME, "name", LONGEST)
                .refuse();
        this.id = UUID.randomUUID();
        this.officerId = actor.officer();
        this.place = place;
        this.name = plain;
        this.filter = CanonicalJson.text(filter);
        this.savedAt = at;
    }

    public UUID getId() {
        return id;
    }

    /** The list that is filtered. */
    public TrailList getPlace() {
        return place;
    }

    public String getName() {
        return name;
    }

    /** The parameters of the address, by name. */
    public Map<String, String> getFilter() {
        Map<String, String> parameters = new TreeMap<>();
        CanonicalReader.members(filter.getBytes(StandardCharsets.UTF_8))
                .forEach((parameter, value) -> parameters.put(parameter, value.toString()));
        return parameters;
    }
}
