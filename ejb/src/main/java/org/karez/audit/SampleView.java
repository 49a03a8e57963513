package org.karez.audit;

import java.util.List;

/**
 * A sample as its page shows it.
 *
 * @param sample the sample
 * @param officer name of the auditor who drew it
 * @param items its assets as they stand today
 * @param repeated whether drawing again gives the same assets; null when it was not drawn by chance
 */
public record SampleView(AuditSample sample, String officer, List<SampleItem> items, Boolean repeated) {

    /** How many of its assets the auditor has looked at since. */
    public long lookedAt() {
        return items.stream().filter(item -> item.lookedAt() != null).count();
    }
}
