package coop.reporting.law;

import java.util.List;
import java.util.Locale;

/** A paper that the law asks for and that the books can draft, such as the yearly special report of an approved cooperative. */
public interface LegalPaper {
    /** Its id in the pack, such as {@code special}. */
    String id();

    /** The languages it can be written in. */
    List<Locale> languages();

    /** The paper on a period. What only people know is left open, and says so. */
    Paper write(Examination examination, Locale language);
}
