package org.karez.shared;

import java.util.Map;

/**
 * Somebody opened restricted content and saw it.
 *
 * @param subject what
 * @param reason why, where the installation asks for a reason; null otherwise
 */
public record Viewed(Subject subject, String reason) implements Sight {

    public Viewed(Subject subject) {
        this(subject, null);
    }

    @Override
    public boolean isRepetition(Map<String, Object> details) {
        return reason == null;
    }
}
