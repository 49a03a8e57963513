package org.karez.asset;

import java.util.UUID;

/** A party or document of a case, to be chosen in a form. */
public record AssetChoice(UUID id, String label) {}
