package org.karez.web.shared;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** A day, typed in the language's order; ISO 8601 is understood in every language. */
@FacesConverter("karez.date")
public class DateConverter implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String typed = value.strip();
        try {
            return typed.matches("\\d{4}-.*")
                    ? LocalDate.parse(typed)
                    : LocalDate.parse(typed, DateTimeFormatter.ofPattern("d.M.uuuu"));
        } catch (DateTimeParseException e) {
            String text = Texts.sentence2("shared.date.invalid", value, Formats.date(Instant.now()));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate value) {
        return Formats.date(value);
    }
}
