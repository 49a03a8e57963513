package org.karez.web.asset;

import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.asset.Asset;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.ValuationMethod;
import org.karez.shared.Money;
import org.karez.web.shared.Formats;
import org.karez.web.shared.Notice;

/**
 * The asset that a form is about, as it was when the form was opened.
 *
 * @param version what the officer read
 * @param value what it is thought to be worth, or null
 * @param restrained what is suspended or frozen of it, or null
 * @param orderExpired whether the order in force has run out
 */
public record StepTarget(
        UUID id,
        int version,
        UUID caseFile,
        String number,
        String label,
        UUID holder,
        UUID beneficialOwner,
        Money value,
        LocalDate valueDate,
        ValuationMethod valueMethod,
        Money restrained,
        boolean orderExpired)
        implements Serializable {

    static StepTarget read(AssetViewQueries queries, UUID id) {
        Asset asset = queries.view(id).orElseThrow(EntityNotFoundException::new).asset();
        boolean valued = asset.getValue() != null;
        return new StepTarget(
                id,
                asset.getVersion(),
                asset.getCaseFileId(),
                asset.getNumber().value(),
                asset.label(),
                asset.getHolderId(),
                asset.getBeneficialOwnerId(),
                valued ? asset.getValue().getAmount() : null,
                valued ? asset.getValue().getDate() : null,
                valued ? asset.getValue().getMethod() : null,
                asset.getRestrained(),
                asset.getOrderExpires() != null && asset.getOrderExpires().isBefore(LocalDate.now(Formats.zone())));
    }

    BigDecimal amount() {
        return value == null ? null : value.amount();
    }

    String currency() {
        return value == null ? null : value.currency();
    }

    /** Says that the step was laid before another officer, and goes back to the asset. */
    String proposed() {
        Notice.done("asset.step.proposed");
        return "/asset/view.xhtml?faces-redirect=true&id=" + id;
    }
}
