package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.karez.trail.AccessQueries;
import org.karez.trail.TrailList;
import org.karez.trail.TrailQueries;
import org.karez.web.shared.ExportFormat;
import org.karez.web.shared.Sheet;

/** Behind {@code /audit/export.xhtml}: sends what the address asks for as a file, or says that it is too much for one. */
@Named
@RequestScoped
public class AuditExportPage {

    @Inject
    private TrailQueries entries;

    @Inject
    private AccessQueries accesses;

    @Inject
    private TrailFilter filter;

    @Inject
    private TrailSheets sheets;

    @Inject
    private FacesContext faces;

    private TrailList place = TrailList.TRAIL;
    private ExportFormat format = ExportFormat.CSV;

    /** Sends the file, unless there is too much: then the page says so. */
    public void send() throws IOException {
        int most = format.getMost();
        boolean fits = place == TrailList.TRAIL
                ? entries.fits(filter.search(), most)
                : accesses.fits(filter.accessSearch(), most);
        if (!fits) {
            return;
        }
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        try (OutputStream out = begin(now)) {
            if (place == TrailList.TRAIL) {
                try (Sheet sheet = Sheet.begin(format, sheets.ofEntries(now), out)) {
                    entries.export(filter.search(), format.name(), most, row -> sheet.row(sheets.row(row)));
                }
            } else {
                try (Sheet sheet = Sheet.begin(format, sheets.ofAccess(now), out)) {
                    accesses.export(filter.accessSearch(), format.name(), most, row -> sheet.row(sheets.row(row)));
                }
            }
        }
        faces.responseComplete();
    }

    private OutputStream begin(Instant now) throws IOException {
        ExternalContext response = faces.getExternalContext();
        response.setResponseContentType(format.getMediaType());
        response.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"karez-%s-%s.%s\""
                        .formatted(
                                place.name().toLowerCase(Locale.ROOT),
                                now.toString().replace(":", ""),
                                format.getEnding()));
        response.setResponseHeader("Cache-Control", "private, no-store");
        response.setResponseHeader("X-Content-Type-Options", "nosniff");
        return response.getResponseOutputStream();
    }

    /** The page of the list, to narrow its filter. */
    public String getList() {
        return place == TrailList.TRAIL ? "/audit/console.xhtml" : "/audit/access.xhtml";
    }

    public List<String> getParameters() {
        return TrailFilter.PARAMETERS;
    }

    public TrailList getPlace() {
        return place;
    }

    public void setPlace(TrailList place) {
        this.place = place == null ? TrailList.TRAIL : place;
    }

    public ExportFormat getFormat() {
        return format;
    }

    public void setFormat(ExportFormat format) {
        this.format = format == null ? ExportFormat.CSV : format;
    }
}
