package org.karez.asset;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores an asset number as its text. */
@Converter
public class AssetNumberConverter implements AttributeConverter<AssetNumber, String> {

    @Override
    public String convertToDatabaseColumn(AssetNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public AssetNumber convertToEntityAttribute(String value) {
        return value == null ? null : new AssetNumber(value);
    }
}
