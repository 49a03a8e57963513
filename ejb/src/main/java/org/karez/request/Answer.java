package org.karez.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.Breaches;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;

/** What the receiving side found (ответ). The requester sees it when it is transmitted, in exactly what was approved. */
@Entity
public class Answer {

    @Id
    private UUID id;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    private String content;

    @OneToMany(mappedBy = "answer", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<AnswerItem> items = new ArrayList<>();

    @Column(name = "drafted_by", updatable = false)
    private UUID draftedBy;

    @Column(name = "last_edited_by")
    private UUID lastEditedBy;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Embedded
    private Snapshot snapshot;

    @Version
    private int version;

    protected Answer() {}

    Answer(Execution execution, String content, Actor actor) {
        this.id = execution.getId();
        this.ownerAuthorityId = execution.getOwnerAuthorityId();
        this.draftedBy = actor.officer();
        write(content, actor);
    }

    void write(String newContent, Actor actor) {
        content = newContent == null ? "" : newContent.strip();
        lastEditedBy = actor.officer();
    }

    AnswerItem add(AddAnswerItem command, Actor actor) {
        if (command.content() == null || command.content().isBlank()) {
            throw RuleViolation.at("content", RequestRule.ANSWER_ITEM);
        }
        AnswerItem item = new AnswerItem(this, items.size() + 1, command);
        items.add(item);
        lastEditedBy = actor.officer();
        return item;
    }

    void drop(UUID item, Actor actor) {
        items.removeIf(kept -> kept.getId().equals(item));
        lastEditedBy = actor.officer();
    }

    void requireWhole() {
        new Breaches()
                .requireText(content, RequestRule.ANSWER, "answer")
                .requireAny(items, RequestRule.ANSWER_ITEMS, "items")
                .refuse();
    }

    void approve(Actor actor, Instant at) {
        approvedBy = actor.officer();
        approvedAt = at;
    }

    /** Refuses unless it is approved, and the actor did not write it. */
    void requireTransmittable(Actor actor) {
        if (approvedBy == null) {
            throw new RuleViolation(RequestRule.ANSWER_NOT_APPROVED);
        }
        if (actor.is(draftedBy)) {
            throw new RuleViolation(RequestRule.OWN_REQUEST);
        }
    }

    void transmit(Snapshot sent) {
        snapshot = sent;
    }

    void tell(State state) {
        state.put("answer", content)
                .put("answerOwner", ownerAuthorityId)
                .put("draftedBy", draftedBy)
                .put("lastEditedBy", lastEditedBy)
                .put("approvedBy", approvedBy)
                .put("approvedAt", approvedAt);
        if (snapshot != null) {
            snapshot.tell(state, "transmitted");
        }
        items.forEach(item -> item.tell(state));
    }

    public UUID getId() {
        return id;
    }

    public UUID getOwnerAuthorityId() {
        return ownerAuthorityId;
    }

    public String getContent() {
        return content;
    }

    /** What was found, piece by piece. */
    public List<AnswerItem> getItems() {
        return List.copyOf(items);
    }

    public UUID getDraftedBy() {
        return draftedBy;
    }

    public UUID getLastEditedBy() {
        return lastEditedBy;
    }

    public UUID getApprovedBy() {
        return approvedBy;
    }

    public Instant getApprovedAt() {
        return approvedAt;
    }

    /** Null until it is transmitted. */
    public Snapshot getSnapshot() {
        return snapshot;
    }

    public int getVersion() {
        return version;
    }
}
