package coop.voting;

import coop.core.value.Hash;

/**
 * A document that goes with the notice, known by its digest, so that nobody can say later that it was another.
 *
 * @param name its name, such as {@code accounts-2013.pdf}
 * @param digest SHA-256 of its bytes
 */
public record Document(String name, Hash digest) {
    /**
     * @throws IllegalArgumentException if the name is blank
     */
    public Document {
        if (name.isBlank()) {
            throw new IllegalArgumentException("wanted a document with a name");
        }
    }
}
