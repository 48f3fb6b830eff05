package io.ecom.product.control.shopify;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns a description in HTML, from whoever wrote it, into plain text with paragraphs. */
final class HtmlText {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern LINE_EDGES = Pattern.compile(" *\\n *");
  private static final Set<String> ONE_LINE = Set.of("li", "br");
  private static final Pattern GAPS = Pattern.compile("\\n{3,}");

  private HtmlText() {}

  static String of(String html) {
    Element body = Jsoup.parse(html).body();
    body.select("script, style, template, noscript, iframe, object").remove();
    Writer writer = new Writer();
    body.traverse(writer);
    String lines = LINE_EDGES.matcher(writer.text).replaceAll("\n");
    return GAPS.matcher(lines).replaceAll("\n\n").strip();
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(SPACES.matcher(words.getWholeText()).replaceAll(" "));
      } else if (node instanceof Element element) {
        switch (element.normalName()) {
          case "br" -> text.append('\n');
          case "li" -> text.append("\n• ");
          default -> text.append(startsParagraph(element) ? "\n\n" : "");
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && startsParagraph(element)) {
        text.append("\n\n");
      }
    }

    private static boolean startsParagraph(Element element) {
      return element.isBlock() && !ONE_LINE.contains(element.normalName());
    }
  }
}
