package coop.pdf;

import coop.core.plugin.Contributions;
import coop.core.plugin.CoopPlugin;
import coop.reporting.Renderer;

/** What this jar brings: the format {@code pdf}. */
public final class PdfPlugin implements CoopPlugin {
    @Override
    public String id() {
        return "coop.pdf";
    }

    @Override
    public int contract() {
        return CONTRACT;
    }

    @Override
    public void contribute(Contributions to) {
        to.policy(Renderer.class, "pdf", PdfFile.class);
    }
}
