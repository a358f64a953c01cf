package coop.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Reports held against PDF/UA-1 by veraPDF; it takes some seconds. */
@Tag("nightly")
class UniversalAccessTest {
    @Test
    void a_report_is_accessible_after_pdf_ua_1() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] file = new PdfFile().render(PdfFileTest.report(), Locale.FRENCH);
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .filteredOn(
                            assertion -> assertion.getStatus() != org.verapdf.pdfa.results.TestAssertion.Status.PASSED)
                    .as("what veraPDF finds")
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
