package org.karez.party;

/** The script in which a name is written. */
public enum Script {
    /** Latin. */
    LATIN,
    /** Cyrillic. */
    CYRILLIC,
    /** Arabic, Persian and Dari included. */
    ARABIC,
    /** Any other, or several. */
    OTHER;

    /** The script of a name's letters. */
    public static Script of(String name) {
        Script found = null;
        for (int letter : name.codePoints().filter(Character::isLetter).toArray()) {
            Script script = switch (Character.UnicodeScript.of(letter)) {
                case LATIN -> LATIN;
                case CYRILLIC -> CYRILLIC;
                case ARABIC -> ARABIC;
                default -> OTHER;
            };
            if (found != null && found != script) {
                return OTHER;
            }
            found = script;
        }
        return found == null ? OTHER : found;
    }
}
