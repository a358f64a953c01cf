package coop.reporting;

import coop.core.Messages;

/** What renderers print: the report of a year, the history of all years, or a life with what it is set beside. */
public sealed interface Publication permits Report, History, Anniversary {
    /** Whose it is. */
    Identity identity();

    /** The names and sentences it is printed with. */
    Messages messages();
}
