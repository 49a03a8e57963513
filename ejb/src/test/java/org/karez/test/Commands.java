package org.karez.test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.karez.asset.AssetDetails;
import org.karez.asset.AssetKind;
import org.karez.asset.DissipateAsset;
import org.karez.asset.LearnedFrom;
import org.karez.asset.LegalActDetails;
import org.karez.asset.RegisterMeasure;
import org.karez.asset.RegisterRelease;
import org.karez.asset.RestraintPlan;
import org.karez.asset.TraceDetails;
import org.karez.asset.TypedAmount;
import org.karez.asset.ValuationMethod;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.InvestigationPlan;
import org.karez.officer.Role;
import org.karez.party.PartyDetails;
import org.karez.party.PartyKind;
import org.karez.party.PartyName;
import org.karez.request.RequestBasis;

/** What officers enter, complete and known by a word where it has a text. */
final class Commands {

    /** Where the assets lie. */
    static final String COUNTRY = "UZ";

    static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private Commands() {}

    static PartyDetails person(String word) {
        return new PartyDetails(
                PartyKind.PERSON,
                List.of(new PartyName(PartyName.Kind.PRIMARY, "Serikov " + word)),
                List.of(),
                null,
                null,
                null,
                "KZ",
                null);
    }

    static InvestigationPlan plan() {
        return new InvestigationPlan("Trace the flats.", "2026-17", null);
    }

    static AssetDetails cash(String word) {
        return new AssetDetails(
                AssetKind.CASH,
                "Cash in a bag, " + word,
                COUNTRY,
                null,
                List.of(),
                null,
                null,
                amount(),
                TODAY,
                ValuationMethod.FACE_VALUE,
                LearnedFrom.SEARCH,
                "Search of a flat");
    }

    static TypedAmount amount() {
        return new TypedAmount(new BigDecimal("40000"), "USD");
    }

    static TypedAmount otherAmount() {
        return new TypedAmount(new BigDecimal("39000"), "USD");
    }

    static TraceDetails trace(UUID holder, List<UUID> evidence) {
        return new TraceDetails(holder, holder, amount(), TODAY, ValuationMethod.FACE_VALUE, evidence);
    }

    static RestraintPlan restraint() {
        return new RestraintPlan("Art. 161 CPC", "Less than the damage", "The bank keeps it");
    }

    static DissipateAsset dissipation(UUID asset, int version) {
        return new DissipateAsset(asset, version, "It was let go.", TODAY, amount());
    }

    static RegisterMeasure measure(UUID asset, int version, UUID document) {
        return new RegisterMeasure(asset, version, act(document), amount(), null, "Blocked.", document);
    }

    static RegisterRelease release(UUID asset, int version, UUID document) {
        return new RegisterRelease(asset, version, act(document), "Lifted.", Role.COORDINATOR);
    }

    private static LegalActDetails act(UUID document) {
        return new LegalActDetails("City court", "4-117/2026", TODAY, TODAY.plusMonths(6), null, document);
    }

    static RequestBasis basis(String title, UUID addressee) {
        return new RequestBasis(
                title,
                addressee,
                "CONVENTION_1988",
                "LAUNDERING",
                "Proceedings 2026-17",
                "ru",
                HandlingCode.H0,
                null,
                Evaluation.UNKNOWN);
    }
}
