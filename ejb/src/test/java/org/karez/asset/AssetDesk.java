package org.karez.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.karez.approval.Decisions;
import org.karez.casefile.KeptCase;
import org.karez.test.As;
import org.karez.test.Sql;

/** Leads assets through the services, in the server, each step by the officer whose it is. */
@ApplicationScoped
public class AssetDesk {

    private static final LocalDate YESTERDAY = LocalDate.parse("2026-03-01");

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private AssetService assets;

    @Inject
    private MeasureService measures;

    @Inject
    private Decisions decisions;

    /** An account in Kazakhstan, identified. */
    public UUID identified(KeptCase kept) throws Exception {
        return as.officer(kept.investigator(), () -> assets.add(kept.id(), Assets.account()));
    }

    /** Proposes to hold the asset for traced to the party of the case, by its document. */
    public void proposeTrace(KeptCase kept, UUID asset, TypedAmount worth) throws Exception {
        TraceDetails trace = new TraceDetails(
                kept.party(), kept.party(), worth, YESTERDAY, ValuationMethod.BALANCE, List.of(kept.order()));
        as.officer(kept.investigator(), () -> assets.proposeTrace(asset, version(asset), trace));
    }

    /** The same with what the account is worth. */
    void proposeTrace(KeptCase kept, UUID asset) throws Exception {
        proposeTrace(kept, asset, tenge("1500000.50"));
    }

    /** The account, traced. */
    public UUID traced(KeptCase kept) throws Exception {
        UUID asset = identified(kept);
        proposeTrace(kept, asset);
        decisions.approve(kept.supervisor(), asset);
        return asset;
    }

    /** Lets restraint of a traced asset be proposed and approved. */
    public void approveRestraint(KeptCase kept, UUID asset) throws Exception {
        RestraintPlan plan = new RestraintPlan("Art. 161 CPC", "Less than the damage", "The holder keeps it");
        as.officer(kept.investigator(), () -> assets.proposeRestraint(asset, version(asset), plan));
        decisions.approve(kept.supervisor(), asset);
    }

    /** Registers an order that freezes the asset until September. */
    public void registerFreezing(KeptCase kept, UUID asset, TypedAmount amount) throws Exception {
        RegisterMeasure freezing =
                measure(kept, asset, LocalDate.parse("2026-09-01"), amount, "Blocked on the account.");
        as.officer(kept.investigator(), () -> measures.registerFreezing(freezing));
    }

    /** The account, frozen until September for 1.4 million tenge. */
    public UUID frozen(KeptCase kept) throws Exception {
        UUID asset = traced(kept);
        approveRestraint(kept, asset);
        registerFreezing(kept, asset, tenge("1400000"));
        decisions.approve(kept.supervisor(), asset);
        return asset;
    }

    /** The command to register a measure that holds until a day. */
    RegisterMeasure measure(KeptCase kept, UUID asset, LocalDate expires, TypedAmount amount, String confirmation) {
        return new RegisterMeasure(
                asset, version(asset), order(kept, expires), amount, null, confirmation, kept.order());
    }

    /** What stands on an act of yesterday. */
    LegalActDetails order(KeptCase kept, LocalDate expires) {
        return new LegalActDetails("Court of Almaty", "4-117/2026", YESTERDAY, expires, null, kept.order());
    }

    public static TypedAmount tenge(String amount) {
        return new TypedAmount(new BigDecimal(amount), "KZT");
    }

    /** The version of the asset's row. */
    public int version(UUID asset) {
        return sql.owner().version("asset", asset);
    }
}
