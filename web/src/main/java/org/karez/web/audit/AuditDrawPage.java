package org.karez.web.audit;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.karez.audit.DrawSample;
import org.karez.audit.SampleMethod;
import org.karez.audit.SampleService;
import org.karez.web.shared.Formats;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /audit/draw.xhtml}: how a sample is drawn. */
@Named
@ViewScoped
public class AuditDrawPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SampleService service;

    private String title;
    private SampleMethod method = SampleMethod.RANDOM;
    private BigDecimal size = BigDecimal.TEN;
    private String seed;
    private String currency;

    /** Draws it. */
    public String draw() {
        int assets = size == null
                        || size.stripTrailingZeros().scale() > 0
                        || size.abs().compareTo(BigDecimal.valueOf(999)) > 0
                ? 0
                : size.intValue();
        UUID id = service.draw(new DrawSample(title, method, assets, seed, currency));
        Notice.done("audit.draw.done");
        return "/audit/sample.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isRandom() {
        return method == SampleMethod.RANDOM;
    }

    public boolean isByValue() {
        return method == SampleMethod.VALUE;
    }

    public SampleMethod[] getMethods() {
        return SampleMethod.values();
    }

    public List<String> getCurrencies() {
        return Formats.currencies();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public SampleMethod getMethod() {
        return method;
    }

    public void setMethod(SampleMethod method) {
        this.method = method;
    }

    public BigDecimal getSize() {
        return size;
    }

    public void setSize(BigDecimal size) {
        this.size = size;
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(String seed) {
        this.seed = seed;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}
