package org.karez.asset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.karez.casefile.CaseFile;
import org.karez.casefile.CaseFiles;
import org.karez.officer.Actor;
import org.karez.officer.Actors;
import org.karez.shared.Money;

/** Assets in every status, and what officers enter of them. */
public final class Assets {

    static final Instant NOW = CaseFiles.NOW;
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final Money BALANCE = Money.of("1500000.50", "KZT");

    private Assets() {}

    /** An account in Kazakhstan with a sound IBAN. */
    public static AssetDetails account() {
        return with(
                AssetKind.BANK_ACCOUNT,
                "KZ",
                new AssetIdentifier(IdentifierScheme.IBAN, "KZ86 125K ZT50 0410 0100", null));
    }

    /** Cash, counted at a search. */
    public static AssetDetails cash() {
        return cash("Cash in a travel bag");
    }

    /** Cash in other words. */
    public static AssetDetails cash(String description) {
        return new AssetDetails(
                AssetKind.CASH,
                description,
                "KZ",
                "Almaty",
                List.of(),
                null,
                null,
                new TypedAmount(new BigDecimal("40000"), "USD"),
                TODAY,
                ValuationMethod.FACE_VALUE,
                LearnedFrom.SEARCH,
                "Search of a flat");
    }

    static AssetDetails with(AssetKind kind, String country, AssetIdentifier... identifiers) {
        return new AssetDetails(
                kind,
                "Current account at Steppe Bank",
                country,
                "Almaty",
                List.of(identifiers),
                null,
                null,
                new TypedAmount(BALANCE.amount(), BALANCE.currency()),
                TODAY,
                ValuationMethod.BALANCE,
                LearnedFrom.DISCLOSURE,
                "Report of the bank");
    }

    static Asset identified(Actor author) {
        CaseFile caseFile = CaseFiles.investigated(author);
        Asset asset = new Asset(
                new AssetNumber("KZ-DC-2026-0001-A0001"), caseFile, account(), author, NOW.atZone(ZoneOffset.UTC));
        asset.identify(NOW.atZone(ZoneOffset.UTC));
        return asset;
    }

    /** An asset in that status, brought there by the steps that lead to it. */
    static Asset in(AssetStatus status) {
        Asset asset = identified(Actors.investigator());
        switch (status) {
            case IDENTIFIED -> {}
            case TRACED -> take(asset, AssetStep.TRACE);
            case RESTRAINT_PROPOSED -> take(asset, AssetStep.TRACE, AssetStep.PROPOSE_RESTRAINT);
            case SUSPENDED -> take(asset, AssetStep.TRACE, AssetStep.SUSPEND);
            case FROZEN -> take(asset, AssetStep.TRACE, AssetStep.PROPOSE_RESTRAINT, AssetStep.FREEZE);
            case DISCOUNTED -> take(asset, AssetStep.DISCOUNT);
            case RELEASED -> take(asset, AssetStep.TRACE, AssetStep.SUSPEND, AssetStep.RELEASE);
            case DISSIPATED -> take(asset, AssetStep.DISSIPATE);
        }
        return asset;
    }

    /** Takes the steps, each confirmed by another officer; tells the last event. */
    static LegalEvent take(Asset asset, AssetStep... steps) {
        LegalEvent last = null;
        for (AssetStep step : steps) {
            last = asset.take(confirmed(asset, step, BALANCE), NOW);
        }
        return last;
    }

    static ConfirmedStep confirmed(Asset asset, AssetStep step, Money amount) {
        StepTerms terms = new StepTerms(TODAY, UUID.randomUUID(), amount, null, "Confirmed.", null, null);
        return new ConfirmedStep(step, terms, act(asset), UUID.randomUUID(), UUID.randomUUID());
    }

    private static LegalAct act(Asset asset) {
        return new LegalAct(
                LegalActKind.FREEZING_ORDER, order(), null, "ab".repeat(32), asset, Actors.investigator(), NOW);
    }

    /** What stands on an order that holds for half a year. */
    static LegalActDetails order() {
        return new LegalActDetails(
                "Specialised interdistrict court of Almaty",
                "4-117/2026",
                TODAY,
                TODAY.plusMonths(6),
                null,
                UUID.randomUUID());
    }
}
