package org.karez.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.Breaches;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** Assets that an auditor drew to look at, and how (выборка). It is written once and never changed. */
@Entity
@Table(name = "audit_sample")
public class AuditSample {

    /** More than this nobody looks at one by one. */
    public static final int LARGEST = 100;

    private static final int LONGEST_SEED = 64;

    @Id
    private UUID id;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Column(updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SampleMethod method;

    @Column(updatable = false)
    private String seed;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private int wanted;

    @Column(updatable = false)
    private int population;

    @Column(name = "drawn_by", updatable = false)
    private UUID drawnBy;

    @Column(name = "drawn_at", updatable = false)
    private Instant drawnAt;

    @ElementCollection
    @CollectionTable(name = "audit_sample_item", joinColumns = @JoinColumn(name = "sample_id"))
    @OrderBy("position")
    private List<SampledAsset> assets = new ArrayList<>();

    protected AuditSample() {}

    /** A sample that is about to be drawn. */
    AuditSample(DrawSample command, String madeSeed, Actor actor, Instant at) {
        boolean random = command.method() == SampleMethod.RANDOM;
        boolean byValue = command.method() == SampleMethod.VALUE;
        String given = command.seed() == null ? "" : command.seed().strip();
        new Breaches()
                .requireText(command.title(), SampleRule.TITLE, "title")
                .require(command.method() != null, SampleRule.METHOD, "method")
                .require(command.size() >= 1 && command.size() <= LARGEST, SampleRule.SIZE, "size", LARGEST)
                .require(
                        !byValue
                                || command.currency() != null
                                        && command.currency().matches("[A-Z]{3}"),
                        SampleRule.CURRENCY,
                        "currency")
                .require(!random || given.length() <= LONGEST_SEED, SampleRule.SEED, "seed")
                .refuse();
        id = UUID.randomUUID();
        ownerAuthorityId = actor.authority();
        title = command.title().strip();
        method = command.method();
        seed = random ? (given.isEmpty() ? madeSeed : given) : null;
        currency = byValue ? command.currency() : null;
        wanted = command.size();
        drawnBy = actor.officer();
        drawnAt = at;
    }

    /** Takes what was drawn from so many. */
    void take(List<SampledAsset> drawn, int from) {
        new Breaches().requireAny(drawn, SampleRule.NOTHING, "").refuse();
        assets = new ArrayList<>(drawn);
        population = from;
    }

    public Subject subject() {
        return new Subject(SubjectKind.SAMPLE, id, ownerAuthorityId);
    }

    Map<String, String> state() {
        State state = new State()
                .put("owner", ownerAuthorityId)
                .put("title", title)
                .put("method", method)
                .put("seed", seed)
                .put("currency", currency)
                .put("wanted", wanted)
                .put("population", population)
                .put("drawnBy", drawnBy)
                .put("drawnAt", drawnAt);
        assets.forEach(asset -> state.put("asset:" + asset.getPosition(), asset.getAssetId())
                .put("basis:" + asset.getPosition(), asset.getBasis()));
        return state.map();
    }

    public UUID getId() {
        return id;
    }

    UUID getOwnerAuthorityId() {
        return ownerAuthorityId;
    }

    public String getTitle() {
        return title;
    }

    public SampleMethod getMethod() {
        return method;
    }

    /** The seed of a sample by chance; null otherwise. */
    public String getSeed() {
        return seed;
    }

    /** The currency of a sample by value; null otherwise. */
    public String getCurrency() {
        return currency;
    }

    /** How many assets were asked for. */
    public int getWanted() {
        return wanted;
    }

    /** How many there were to draw from. */
    public int getPopulation() {
        return population;
    }

    public UUID getDrawnBy() {
        return drawnBy;
    }

    public Instant getDrawnAt() {
        return drawnAt;
    }

    /** What was drawn, in its order. */
    public List<SampledAsset> getAssets() {
        return List.copyOf(assets);
    }
}
