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
import java.time.format.ResolverStyle;

/** A day, typed in the language's order; ISO 8601 is understood in every language. */
@FacesConverter("karez.date")
public class DateConverter implements Converter<LocalDate> {

    private static final int LAST_YEAR = 9999;

    /** Strict: the 31st of a shorter month is a slip, not its last day. */
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return parse(value.strip());
        } catch (DateTimeParseException e) {
            String text = Texts.sentence2("shared.date.invalid", value, Formats.date(Instant.now()));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), e);
        }
    }

    /**
     * The day that a text in either language's pattern means, of a year with four digits: others are slips, and some the database could
     * not keep.
     *
     * @throws DateTimeParseException if it means none
     */
    public static LocalDate parse(String typed) {
        LocalDate day = LocalDate.parse(typed, typed.contains(".") ? DAY_FIRST : DateTimeFormatter.ISO_LOCAL_DATE);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("not a year of four digits", typed, 0);
        }
        return day;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate value) {
        return Formats.date(value);
    }
}
