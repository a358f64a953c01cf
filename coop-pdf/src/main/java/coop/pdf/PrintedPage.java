package coop.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page of a publication made ready for paper: its own style, a description at each chart, its contents as bookmarks. */
final class PrintedPage {
    private static final String STYLE = resource("page.css");
    private static final String CHART_STYLE = resource("chart.css");
    private static final String SVG = "http://www.w3.org/2000/svg";

    private PrintedPage() {}

    private static String resource(String name) {
        try (InputStream in = PrintedPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The style sheet " + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Document of(String page) {
        Document document = parse(page.replace("<!DOCTYPE html>", ""));
        elements(document, "style").forEach(style -> style.setTextContent(STYLE));
        elements(document, "svg").forEach(PrintedPage::describe);
        elements(document, "nav").forEach(nav -> bookmark(document, nav));
        elements(document, "ul").stream()
                .filter(list -> list.getAttribute("class").equals("legend"))
                .forEach(PrintedPage::unlist);
        elements(document, "a").forEach(link -> link.setAttribute("title", link.getTextContent()));
        elements(document, "title").stream().findFirst().ifPresent(title -> subject(document, title));
        return document;
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException("The page is not well-formed: " + broken.getMessage(), broken);
        }
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList found = document.getElementsByTagNameNS("*", tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            if (found.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** A chart has its title and description where readers of PDF look for them, and its style within. */
    private static void describe(Element svg) {
        StringBuilder said = new StringBuilder();
        for (Node child = svg.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (List.of("title", "desc").contains(String.valueOf(child.getLocalName()))) {
                said.append(said.length() == 0 ? "" : ". ").append(child.getTextContent());
            }
        }
        svg.setAttribute("alt", said.toString());
        Element style = svg.getOwnerDocument().createElementNS(SVG, "style");
        style.setTextContent(CHART_STYLE);
        svg.insertBefore(style, svg.getFirstChild());
    }

    /** A legend stands on one line, which a list does not. */
    private static void unlist(Element list) {
        Document document = list.getOwnerDocument();
        Element line = document.createElement("p");
        line.setAttribute("class", "legend");
        for (Element item : children(list)) {
            Element span = document.createElement("span");
            span.setAttribute("class", "item");
            while (item.getFirstChild() != null) {
                span.appendChild(item.getFirstChild());
            }
            line.appendChild(span);
        }
        list.getParentNode().replaceChild(line, list);
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** What the document is about, which its title says. */
    private static void subject(Document document, Element title) {
        Element meta = document.createElement("meta");
        meta.setAttribute("name", "subject");
        meta.setAttribute("content", title.getTextContent());
        title.getParentNode().appendChild(meta);
    }

    /** The list of contents becomes bookmarks, which take no paper. */
    private static void bookmark(Document document, Element nav) {
        Element bookmarks = document.createElement("bookmarks");
        NodeList links = nav.getElementsByTagNameNS("*", "a");
        for (int i = 0; i < links.getLength(); i++) {
            if (links.item(i) instanceof Element link) {
                Element bookmark = document.createElement("bookmark");
                bookmark.setAttribute("name", link.getTextContent());
                bookmark.setAttribute("href", link.getAttribute("href"));
                bookmarks.appendChild(bookmark);
            }
        }
        elements(document, "head").forEach(head -> head.appendChild(bookmarks));
        nav.getParentNode().removeChild(nav);
    }
}
