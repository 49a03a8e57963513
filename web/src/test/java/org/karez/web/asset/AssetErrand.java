package org.karez.web.asset;

import static org.karez.web.test.Desk.TODAY;

import org.karez.web.test.Browser;
import org.karez.web.test.Desk;
import org.karez.web.test.Exhibits;

/** The steps of an asset, as officers take them on the pages; another officer confirms each. */
public final class AssetErrand {

    private final Desk desk;
    private final Browser browser;

    public AssetErrand(Desk desk, Browser browser) {
        this.desk = desk;
        this.browser = browser;
    }

    /** Begins to enter an asset of a case: what every kind asks for. */
    public Browser begin(String caseFile, String kind, String country) {
        desk.openCase(caseFile, "assets").follow("asset.case.add").follow("AssetKind." + kind);
        return browser.write("asset.edit.description", browser.words().of("AssetKind." + kind))
                .pick("asset.edit.country", country)
                .pick("asset.edit.learnedFrom", "DISCLOSURE")
                .write("asset.edit.learnedNote", "STR-2026-0042");
    }

    /** Says whose it is and what it is worth (A2). */
    public void trace(String number) {
        desk.openAsset(number).follow("AssetStep.TRACE").picture("asset-trace");
        browser.pick("asset.trace.holder", "Serik Tauke")
                .pick("asset.trace.beneficialOwner", "Serik Tauke")
                .money("asset.trace.value", "8400000", "KZT")
                .date("asset.trace.valueDate", TODAY)
                .pick("asset.trace.valueMethod", "BALANCE")
                .file("asset.trace.upload", Exhibits.scan("statement.pdf"))
                .press("asset.trace.propose");
    }

    /** Asks that restraint be asked for (A4). */
    public void proposeRestraint(String number) {
        desk.openAsset(number).follow("AssetStep.PROPOSE_RESTRAINT").picture("asset-restraint");
        browser.write("asset.restraint.legalBasis", "Criminal Procedure Code, article 161")
                .write("asset.restraint.proportionality", "The sum does not exceed the proceeds.")
                .write("asset.restraint.plan", "The bank keeps it; no costs.")
                .press("asset.restraint.propose");
    }

    /** Registers the order and what the institution confirmed (A6). */
    public void freeze(String number) {
        desk.openAsset(number).follow("AssetStep.FREEZE").picture("asset-freeze");
        act().date("asset.act.expires", TODAY.plusDays(30))
                .money("asset.measure.amount", "8400000", "KZT")
                .write("asset.measure.confirmation", "Frozen on the day of the order.")
                .press("asset.measure.register")
                .picture("asset-registered");
    }

    /** Registers that the measure was lifted (A8). */
    public void release(String number) {
        desk.openAsset(number).follow("AssetStep.RELEASE").picture("asset-release");
        act().write("asset.release.note", "The proceedings ended.")
                .pick("asset.release.confirmer", "SUPERVISOR")
                .press("asset.release.register");
    }

    /** Proposes not to pursue it (A3). */
    public void discount(String number) {
        desk.openAsset(number).follow("AssetStep.DISCOUNT").picture("asset-discount");
        browser.write("asset.end.reason", "It belongs to somebody else.").press("asset.end.propose");
    }

    private Browser act() {
        return browser.write("asset.act.issuer", "Specialised inter-district court of Almaty")
                .write("asset.act.number", "7-1184/26")
                .date("asset.act.date", TODAY)
                .file("asset.act.scan", Exhibits.scan("order.pdf"));
    }
}
