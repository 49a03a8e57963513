package org.karez.asset;

import java.util.Map;
import java.util.UUID;
import org.karez.shared.DomainEvent;
import org.karez.shared.Subject;

/** What happens to an asset. {@code terms} is what was proposed or registered, as plain texts by field. */
public sealed interface AssetEvent extends DomainEvent {

    /** A1: it was entered. */
    record Identified(Subject subject, Map<String, String> state, UUID caseFile) implements AssetEvent {}

    /** What is known of it changed. */
    record Changed(Subject subject, Map<String, String> state, UUID caseFile) implements AssetEvent {}

    /** A2: somebody proposed to hold it for traced. */
    record TraceProposed(Subject subject, Map<String, String> state, UUID caseFile, Map<String, String> terms)
            implements AssetEvent {}

    /** A2: a supervisor confirmed whose it is and what it is worth. */
    record Traced(Subject subject, Map<String, String> state, UUID caseFile, String note) implements AssetEvent {}

    /** A3: somebody proposed not to pursue it. */
    record DiscountProposed(Subject subject, Map<String, String> state, UUID caseFile, Map<String, String> terms)
            implements AssetEvent {}

    /** A3: a supervisor agreed not to pursue it. */
    record Discounted(Subject subject, Map<String, String> state, UUID caseFile, String note) implements AssetEvent {}

    /** A4: somebody proposed to ask for restraint. */
    record RestraintProposed(Subject subject, Map<String, String> state, UUID caseFile, Map<String, String> terms)
            implements AssetEvent {}

    /** A4: a supervisor approved to ask for restraint. */
    record RestraintApproved(Subject subject, Map<String, String> state, UUID caseFile, String note)
            implements AssetEvent {}

    /** A5: a postponement was registered. */
    record SuspensionRegistered(Subject subject, Map<String, String> state, UUID caseFile, Map<String, String> terms)
            implements AssetEvent {}

    /** A5: a supervisor confirmed the postponement. */
    record Suspended(Subject subject, Map<String, String> state, UUID caseFile, String note) implements AssetEvent {}

    /**
     * A6: a freezing order was registered. Later features refuse here what they find missing.
     *
     * @param country where the asset is
     * @param abroad whether that is another country than the owner's
     */
    record FreezingRegistered(
            Subject subject,
            Map<String, String> state,
            UUID caseFile,
            String country,
            boolean abroad,
            Map<String, String> terms)
            implements AssetEvent {}

    /** A6: another officer confirmed the freezing. Later features refuse here what they find missing. */
    record Frozen(
            Subject subject, Map<String, String> state, UUID caseFile, String country, boolean abroad, String note)
            implements AssetEvent {}

    /** A8: a supervisor registered the end of the measure. */
    record ReleaseRegistered(Subject subject, Map<String, String> state, UUID caseFile, Map<String, String> terms)
            implements AssetEvent {}

    /** A8: a second supervisor or a coordinator confirmed the release. */
    record Released(Subject subject, Map<String, String> state, UUID caseFile, String note) implements AssetEvent {}

    /** A15: a supervisor reported it gone. */
    record DissipationProposed(Subject subject, Map<String, String> state, UUID caseFile, Map<String, String> terms)
            implements AssetEvent {}

    /** A15: another supervisor confirmed that it is gone. */
    record Dissipated(Subject subject, Map<String, String> state, UUID caseFile, String note) implements AssetEvent {}

    /** Somebody proposed to put a registered amount right. */
    record CorrectionProposed(Subject subject, Map<String, String> state, UUID caseFile, Map<String, String> terms)
            implements AssetEvent {}

    /** The amount was put right. */
    record Corrected(Subject subject, Map<String, String> state, UUID caseFile, String note) implements AssetEvent {}

    /** A proposed step was returned or rejected; the asset stays as it was. */
    record StepRefused(Subject subject, Map<String, String> state, UUID caseFile, AssetStep step, String reason)
            implements AssetEvent {}

    /** A proposed step was taken back by the one who proposed it. */
    record StepWithdrawn(Subject subject, Map<String, String> state, UUID caseFile, AssetStep step)
            implements AssetEvent {}
}
