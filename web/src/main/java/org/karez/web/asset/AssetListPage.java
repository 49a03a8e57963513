package org.karez.web.asset;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.karez.asset.AssetKind;
import org.karez.asset.AssetQueries;
import org.karez.asset.AssetRow;
import org.karez.asset.AssetSearch;
import org.karez.asset.AssetSort;
import org.karez.asset.AssetStatus;
import org.karez.web.shared.AmountConverter;
import org.karez.web.shared.Notice;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /asset/list.xhtml}: the register of assets, by the filters in the address. */
@Named
@ViewScoped
public class AssetListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssetQueries queries;

    private String q;
    private AssetStatus status;
    private AssetKind kind;
    private String country;
    private String from;
    private String to;
    private String currency;
    private BigDecimal least;
    private BigDecimal most;
    private Paged<AssetRow> rows;

    /** Counts what the filters find. */
    public void load() {
        least = amount(from);
        most = amount(to);
        if (least != null && most != null && most.compareTo(least) < 0) {
            Notice.warn("asset.list.backwards", to, from);
        }
        rows = new Paged<>(
                () -> queries.count(search(AssetSort.STATUS_SINCE, true)),
                (first, size, sort, ascending) -> queries.search(
                        sort == null
                                ? search(AssetSort.STATUS_SINCE, true)
                                : search(AssetSort.valueOf(sort), !ascending),
                        first,
                        size));
    }

    /** What is no amount does not restrict, stays in its field, and is said to be none. */
    private static BigDecimal amount(String typed) {
        try {
            return typed == null ? null : AmountConverter.parse(typed);
        } catch (IllegalArgumentException mistyped) {
            Notice.warn("shared.amount.invalid", typed);
            return null;
        }
    }

    private AssetSearch search(AssetSort sort, boolean descending) {
        return new AssetSearch(q, status, kind, country, least, most, currency, null, sort, descending);
    }

    public boolean isNone() {
        return rows.getRowCount() == 0;
    }

    public boolean isFiltered() {
        return Stream.of(q, status, kind, country, from, to, currency).anyMatch(Objects::nonNull);
    }

    public Paged<AssetRow> getRows() {
        return rows;
    }

    public List<AssetStatus> getStatuses() {
        return List.of(AssetStatus.values());
    }

    public List<AssetKind> getKinds() {
        return List.of(AssetKind.values());
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public AssetStatus getStatus() {
        return status;
    }

    public void setStatus(AssetStatus status) {
        this.status = status;
    }

    public AssetKind getKind() {
        return kind;
    }

    public void setKind(AssetKind kind) {
        this.kind = kind;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}
