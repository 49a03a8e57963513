package org.karez.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A moment, typed and shown as day and minute in the installation's time zone. */
@FacesConverter("karez.instant")
public class InstantConverter implements Converter<Instant> {

    @Override
    public Instant getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(value.strip(), pattern())
                    .atZone(Formats.zone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            String text = Texts.sentence2("shared.time.invalid", value, Formats.date(Instant.now()) + " 14:30");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Instant value) {
        return value == null ? "" : pattern().format(value.atZone(Formats.zone()));
    }

    private static DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern(Formats.datePattern() + " HH:mm");
    }
}
