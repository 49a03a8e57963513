package org.karez.casefile;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a case number as its text. */
@Converter
public class CaseNumberConverter implements AttributeConverter<CaseNumber, String> {

    @Override
    public String convertToDatabaseColumn(CaseNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public CaseNumber convertToEntityAttribute(String value) {
        return value == null ? null : new CaseNumber(value);
    }
}
