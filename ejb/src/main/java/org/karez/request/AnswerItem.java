package org.karez.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.shared.State;

/** One piece of what was found, with its own handling code and evaluation. */
@Entity
@Table(name = "answer_item")
public class AnswerItem {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "answer_id")
    private Answer answer;

    private int position;

    private String content;

    @Column(name = "document_id")
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "handling_code")
    private HandlingCode handling;

    @Embedded
    private Evaluation evaluation;

    protected AnswerItem() {}

    AnswerItem(Answer answer, int position, AddAnswerItem command) {
        this.id = UUID.randomUUID();
        this.answer = answer;
        this.position = position;
        this.content = command.content().strip();
        this.documentId = command.document();
        this.handling = command.handling();
        this.evaluation = command.evaluation();
    }

    void tell(State state) {
        state.put("item:" + id, "%d %s %s %s".formatted(position, handling, evaluation, content))
                .put("itemDocument:" + id, documentId);
    }

    public UUID getId() {
        return id;
    }

    public String getContent() {
        return content;
    }

    public UUID getDocumentId() {
        return documentId;
    }

    public HandlingCode getHandling() {
        return handling;
    }

    public Evaluation getEvaluation() {
        return evaluation;
    }
}
