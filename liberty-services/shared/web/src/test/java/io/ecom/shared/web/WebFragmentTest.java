package io.ecom.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class WebFragmentTest {

  /** Nobody would notice a name that leads nowhere before a server starts. */
  @Test
  void theErrorPageLeadsToTheServlet() throws Exception {
    Document fragment;
    try (InputStream xml = getClass().getResourceAsStream("/META-INF/web-fragment.xml")) {
      fragment = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
    }
    assertThat(text(fragment, "location")).isEqualTo(text(fragment, "url-pattern"));
    assertThat(text(fragment, "error-code")).isEqualTo("404");
    assertThat(text(fragment, "servlet-class")).isEqualTo(NothingHere.class.getName());
  }

  private static String text(Document fragment, String element) {
    return fragment.getElementsByTagName(element).item(0).getTextContent();
  }
}
