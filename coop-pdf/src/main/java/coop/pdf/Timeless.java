package coop.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Takes the time of its making out of a document. */
final class Timeless {
    private Timeless() {}

    static void make(PDDocument document, long seed) throws IOException {
        PDDocumentInformation information = document.getDocumentInformation();
        information.getCOSObject().removeItem(COSName.CREATION_DATE);
        information.getCOSObject().removeItem(COSName.MOD_DATE);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String described = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            String without = described
                    .replaceAll("<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>", "")
                    .replaceAll(" xmp:(CreateDate|ModifyDate|MetadataDate)=\"[^\"]*\"", "");
            metadata.importXMPMetadata(without.getBytes(StandardCharsets.UTF_8));
        }
        document.setDocumentId(seed);
    }
}
