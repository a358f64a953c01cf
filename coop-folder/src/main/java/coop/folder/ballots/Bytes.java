package coop.folder.ballots;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a file come from; it may be opened more than once. */
@FunctionalInterface
interface Bytes {
    InputStream open() throws IOException;
}
