package org.karez.shared;

import java.util.Map;

/**
 * Something that happened, told in the past tense and in values only. Services fire it inside the transaction that did it; the
 * trail keeps it there.
 *
 * <p>Events are records. Their components other than {@code subject} and {@code state} become the details of the trail's entry.
 */
public interface DomainEvent {

    /** The thing it happened to. */
    Subject subject();

    /**
     * What holds of the subject afterwards, as plain text by field: what an auditor may compare with the business row. Empty for a
     * view, which changes nothing.
     */
    Map<String, String> state();

    /** The event's name in the trail, such as {@code AssetEvent.Frozen}. */
    default String name() {
        Class<?> type = getClass();
        Class<?> feature = type.getEnclosingClass();
        return feature == null ? type.getSimpleName() : feature.getSimpleName() + "." + type.getSimpleName();
    }
}
