package org.karez.web.shared;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a status looks: a shape and a colour for what its word means to the reader. */
public enum Tone {
    /** Nothing is happening, or it is over. */
    NEUTRAL("pi-circle"),
    /** Work goes on. */
    INFO(
            "pi-circle-fill",
            "OPEN INVESTIGATION TRACED IN_EXECUTION ACCEPTED SENT RECEIVED RECOVERY IN_COURT REFERRED REALISED NEXT"),
    /** It ended as it should, or holds. */
    GOOD(
            "pi-check-circle",
            "APPROVED ANSWERED FROZEN SEIZED CONFISCATED VERIFIED ACTIVE CONFIRMED GRANTED MEMBER SIGNS"),
    /** Somebody must act. */
    WARN(
            "pi-exclamation-triangle",
            "SUBMITTED PENDING SECONDING PENDING_APPROVAL REPLY_PENDING_APPROVAL RESTRAINT_PROPOSED FEEDBACK_DUE CLARIFICATION"
                    + " RETURNED SUSPENDED POSTPONED ANSWERED_PARTIAL AWAITING_AUTHORISATION REQUESTED SIGNED_LAST"),
    /** It failed, was refused, or is late. */
    BAD("pi-times-circle", "REJECTED REFUSED DISSIPATED BROKEN LOCKED OVERDUE FAILED");

    private static final Map<String, Tone> BY_STATUS = Stream.of(values())
            .flatMap(tone -> tone.statuses.stream().map(status -> Map.entry(status, tone)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String icon;
    private final Set<String> statuses;

    Tone(String icon) {
        this.icon = icon;
        this.statuses = Set.of();
    }

    Tone(String icon, String statuses) {
        this.icon = icon;
        this.statuses = Set.of(statuses.split(" "));
    }

    /** The tone of a status by its constant's name, the same in every feature. */
    public static Tone of(Enum<?> status) {
        return status == null ? NEUTRAL : BY_STATUS.getOrDefault(status.name(), NEUTRAL);
    }

    /** The tone named in a tag, or that of the status when none is. */
    public static Tone named(String name, Enum<?> status) {
        return name == null || name.isEmpty() ? of(status) : valueOf(name.toUpperCase(Locale.ROOT));
    }

    public String getIcon() {
        return icon;
    }

    /** The class in the style sheet. */
    public String getStyle() {
        return "k-" + name().toLowerCase(Locale.ROOT);
    }
}
