package coop.store;

/**
 * Something in a store that is not as it was written.
 *
 * @param code what kind of thing, stable over releases:
 *     <ul>
 *       <li>{@code entry.damaged}, {@code entry.missing}, {@code entry.earlier}: its bytes, its place, its time
 *       <li>{@code act.differs}, {@code act.missing}, {@code act.unrecorded}: not what the entries say
 *       <li>{@code person.differs}, {@code person.missing}, {@code person.unrecorded}, {@code person.unreadable}: not what
 *           the journal's commitments say
 *       <li>{@code report.differs}, {@code report.unknown}: not what the books give now
 *       <li>{@code schema.differs}, {@code database.inconsistent}: not what this release made, or not in itself consistent
 *       <li>a code of a {@link coop.core.journal.StoreException}, when there was no reading on
 *     </ul>
 * @param table the table it is in; empty when it is the whole file
 * @param coop the id of the cooperative; empty when it is no single one
 * @param key the number of the entry, the person, the name of the report, or another key in the table
 * @param sentence what is wrong, in English, without personal data
 */
public record Finding(String code, String table, String coop, String key, String sentence) {
    /** Such as {@code entry.damaged: entry main 17 - its bytes do not have its hash}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(code).append(": ");
        for (String part : new String[] {table, coop, key}) {
            if (!part.isEmpty()) {
                text.append(part).append(' ');
            }
        }
        return text.append("- ").append(sentence).toString();
    }
}
