package org.karez.asset;

import static org.karez.asset.IdentifierScheme.ACCOUNT_NUMBER;
import static org.karez.asset.IdentifierScheme.BITCOIN;
import static org.karez.asset.IdentifierScheme.CADASTRAL;
import static org.karez.asset.IdentifierScheme.ETHEREUM;
import static org.karez.asset.IdentifierScheme.IBAN;
import static org.karez.asset.IdentifierScheme.IMO;
import static org.karez.asset.IdentifierScheme.ISIN;
import static org.karez.asset.IdentifierScheme.OTHER_CHAIN;
import static org.karez.asset.IdentifierScheme.PLATE;
import static org.karez.asset.IdentifierScheme.REFERENCE;
import static org.karez.asset.IdentifierScheme.REGISTRATION;
import static org.karez.asset.IdentifierScheme.TRON;
import static org.karez.asset.IdentifierScheme.VIN;

import java.util.List;

/** What kind of thing an asset is, and by what such things are known. */
public enum AssetKind {
    /** An account with a bank or another payment service. */
    BANK_ACCOUNT(true, IBAN, ACCOUNT_NUMBER),
    /** Banknotes and coins. */
    CASH(false, REFERENCE),
    /** Land, buildings, flats. */
    REAL_ESTATE(true, CADASTRAL, REFERENCE),
    /** A vehicle or vessel. */
    VEHICLE(true, VIN, PLATE, IMO),
    /** A share in a company. */
    COMPANY_SHARE(true, REGISTRATION),
    /** A share, bond or fund unit that is traded. */
    SECURITY(true, ISIN),
    /** What an address on a blockchain controls. */
    CRYPTO_WALLET(true, BITCOIN, ETHEREUM, TRON, OTHER_CHAIN),
    /** Precious metal, jewellery, art, goods. */
    PRECIOUS_GOODS(false, REFERENCE),
    /** Money that somebody owes. */
    RECEIVABLE(false, REFERENCE),
    /** Anything else. */
    OTHER(false, REFERENCE);

    private final boolean identified;
    private final List<IdentifierScheme> schemes;

    AssetKind(boolean identified, IdentifierScheme... schemes) {
        this.identified = identified;
        this.schemes = List.of(schemes);
    }

    /** Whether such a thing cannot be entered without an identifier. */
    public boolean needsIdentifier() {
        return identified;
    }

    /** By what such things are identified. */
    public List<IdentifierScheme> schemes() {
        return schemes;
    }
}
