package coop.reporting;

import coop.core.policy.Policy;
import java.util.Locale;

/**
 * A format that reports are printed in. Its id is the name of the format and of the file's ending: {@code json}, {@code csv},
 * {@code md}, {@code html}. The same publication and language give the same bytes, on every machine and at any time.
 */
public interface Renderer extends Policy {
    /** The publication as a file, in UTF-8 where it is text. */
    byte[] render(Publication publication, Locale language);
}
