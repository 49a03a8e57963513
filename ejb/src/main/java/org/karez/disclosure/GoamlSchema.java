package org.karez.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.Breaches;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** A participant's own goAML schema with its code lists. At most one of a participant is active: reports are measured by it. */
@Entity
@Table(name = "goaml_schema")
public class GoamlSchema {

    @Id
    private UUID id;

    @Column(name = "participant_id", updatable = false)
    private UUID participantId;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Column(updatable = false)
    private String label;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private byte[] bytes;

    private boolean active;

    @Column(name = "loaded_by", updatable = false)
    private UUID loadedBy;

    @Column(name = "loaded_at", updatable = false)
    private Instant loadedAt;

    @Version
    private int version;

    protected GoamlSchema() {}

    /** A schema that has been compiled, active from now on. */
    GoamlSchema(LoadSchema command, ReportFingerprint fingerprint, Actor actor, Instant at) {
        new Breaches()
                .requireText(command.label(), DisclosureRule.SCHEMA_LABEL, "label")
                .refuse();
        this.id = UUID.randomUUID();
        this.participantId = actor.participant();
        this.ownerAuthorityId = actor.authority();
        this.label = command.label().strip();
        this.fileName = Fitting.fileName(command.fileName());
        this.sha256 = fingerprint.sha256();
        this.bytes = command.bytes();
        this.active = true;
        this.loadedBy = actor.officer();
        this.loadedAt = at;
    }

    void activate() {
        active = true;
    }

    void deactivate() {
        active = false;
    }

    Subject subject() {
        return new Subject(SubjectKind.REFERENCE, id, ownerAuthorityId);
    }

    Map<String, String> state() {
        return new State()
                .put("name", label)
                .put("file", fileName)
                .put("sha256", sha256)
                .put("participant", participantId)
                .put("owner", ownerAuthorityId)
                .put("active", active)
                .put("loadedBy", loadedBy)
                .put("loadedAt", loadedAt)
                .map();
    }

    public UUID getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }

    byte[] getBytes() {
        return bytes;
    }

    public boolean isActive() {
        return active;
    }
}
