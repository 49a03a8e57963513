package org.karez.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.karez.audit.FindingStatus;
import org.karez.audit.FindingWeight;

/** How findings look: whether somebody has to act on them, and how much they matter. */
@Named
@ApplicationScoped
public class FindingLooks {

    /** The tone of a status. */
    public String tone(FindingStatus status) {
        return switch (status) {
            case RAISED, RETURNED -> "warn";
            case ANSWERED -> "info";
            case ACCEPTED -> "good";
            case WITHDRAWN -> "neutral";
        };
    }

    /** The tone of a weight. */
    public String weight(FindingWeight weight) {
        return switch (weight) {
            case LOW -> "neutral";
            case MEDIUM -> "warn";
            case HIGH -> "bad";
        };
    }

    /** Whether the day an answer was asked for no longer matters. */
    public boolean isOver(FindingStatus status) {
        return status != FindingStatus.RAISED && status != FindingStatus.RETURNED;
    }
}
