package coop.reporting;

import coop.core.Messages;

/** What renderers print: the report of a year, or the history of all years. */
public sealed interface Publication permits Report, History {
    /** Whose it is. */
    Identity identity();

    /** The names and sentences it is printed with. */
    Messages messages();
}
