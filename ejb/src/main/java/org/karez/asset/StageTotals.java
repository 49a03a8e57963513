package org.karez.asset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.karez.shared.Money;

/** Adds up sums of statuses to sums of stages. */
final class StageTotals {

    private StageTotals() {}

    /** One line for each stage and currency, in the order of the stages; what has no value comes after what has. */
    static List<StageTotal> sum(List<StageTotal> parts) {
        Map<String, StageTotal> sums = new LinkedHashMap<>();
        for (StageTotal part : parts) {
            String currency = part.amount() == null ? "" : part.amount().currency();
            sums.merge(part.stage() + currency, part, StageTotals::plus);
        }
        List<StageTotal> lines = new ArrayList<>(sums.values());
        lines.sort(Comparator.comparing(StageTotal::stage)
                .thenComparing(
                        line -> line.amount() == null ? "~" : line.amount().currency()));
        return lines;
    }

    private static StageTotal plus(StageTotal one, StageTotal other) {
        Money amount = one.amount() == null ? null : one.amount().plus(other.amount());
        return new StageTotal(one.stage(), amount, one.assets() + other.assets());
    }
}
