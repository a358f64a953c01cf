package coop.folder;

import coop.folder.cell.Word;
import coop.folder.cell.Words;

/** What a person is before the law. */
public enum PersonKind implements Word {
    /** A human being. */
    NATURAL("natural", "personne physique", "physique, natural person"),
    /** A company, an association, a public body. */
    LEGAL("legal", "personne morale", "morale, legal person"),
    /** A legal person that is itself a cooperative. */
    COOPERATIVE("cooperative", "coopérative", "coop");

    static final Words<PersonKind> WORDS = Words.of(values());

    private final String word;
    private final String french;
    private final String also;

    PersonKind(String word, String french, String also) {
        this.word = word;
        this.french = french;
        this.also = also;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String french() {
        return french;
    }

    @Override
    public String also() {
        return also;
    }
}
