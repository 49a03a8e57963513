package org.karez.request;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long an answer may take from receipt: reference data that an installation can change. */
@Entity
@Table(name = "deadline_profile")
public class DeadlineProfile {

    /** Which requests it is for. */
    public enum Code {
        /** Urgent, and the information is directly accessible to the receiver. */
        URGENT_DIRECT,
        /** Urgent otherwise. */
        URGENT,
        /** Not urgent. */
        NORMAL;

        /** The profile of a request. */
        static Code of(Urgency urgency, boolean directlyAccessible) {
            if (urgency == Urgency.NORMAL) {
                return NORMAL;
            }
            return directlyAccessible ? URGENT_DIRECT : URGENT;
        }
    }

    @Id
    @Enumerated(EnumType.STRING)
    private Code code;

    private int hours;

    private String source;

    protected DeadlineProfile() {}

    DeadlineProfile(Code code, int hours) {
        this.code = code;
        this.hours = hours;
        this.source = "";
    }

    /** When the answer is due, to the second. */
    Instant due(Instant receivedAt) {
        return receivedAt.plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
    }

    public Code getCode() {
        return code;
    }

    public int getHours() {
        return hours;
    }

    /** Where the time comes from. */
    public String getSource() {
        return source;
    }
}
