/**
 * The folder of a cooperative as a secretary keeps it: reads it, writes it, and keeps books from it.
 */
@org.jspecify.annotations.NullMarked
module coop.folder {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive coop.capital;
    requires transitive coop.core;
    requires transitive coop.reporting;
    requires transitive coop.voting;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.iban4j;
    requires static org.jspecify;

    exports coop.folder;
    exports coop.folder.accounting;
    exports coop.folder.ballots;
    exports coop.folder.keeping;
}
