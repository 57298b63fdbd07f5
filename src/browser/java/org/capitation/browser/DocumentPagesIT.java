package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents are looked at, issued, found again and downloaded. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DocumentPagesIT {
  @ArquillianResource private URL base;

  @Test
  void D7_D9_a_document_goes_from_its_preview_to_the_register() throws Exception {
    try (Chromium chromium = new Chromium()) {
      String address;
      try (Reader clerk = chromium.reader(base, "clerk", "zh")) {
        clerk.open("document/register");
        clerk.sound();
        clerk.lead("/document/issue", () -> clerk.page().click("#to-issue"));
        clerk.sound();
        clerk.lead(
            "kind=test-hospitals", () -> clerk.page().selectOption("#kind", "test-hospitals"));
        clerk.sound();
        assertEquals(3, clerk.page().locator("#recipients-table tbody tr").count());
        assertTrue(new String(clerk.download("#preview-C03"), 0, 5).startsWith("%PDF"));
        clerk.lead("/document/paper?id=", () -> clerk.page().click("#issue-C03"));
        clerk.screen();
        address = clerk.page().url();
        assertEquals("有效", clerk.text("#state"));
        assertEquals("与账目一致", clerk.text("#matching"));
        assertEquals(6, clerk.page().locator("#files-table tbody tr").count());
        clerk.sound();
        clerk.open("document/issue?kind=test-hospitals&year=2025");
        clerk.lead("/document/run?id=", () -> clerk.page().click("#issue-all"));
        clerk.page().waitForSelector("#zip");
        clerk.screen();
        assertEquals(3, clerk.page().locator("#lines-table tbody tr").count());
        clerk.sound();
        assertTrue(new String(clerk.download("#zip"), 0, 2).startsWith("PK"));
      }
      try (Reader own = chromium.reader(base, "c03", "en")) {
        own.open("document/register?kind=test-hospitals&state=living");
        own.sound();
        assertTrue(own.text("#documents-table").contains("In force"));
        assertTrue(
            new String(own.download("#documents-table a[href*='/pdf']"), 0, 5).startsWith("%PDF"));
        own.page().navigate(address);
        assertTrue(own.text("#matching").contains("Not compared"), own.text("#matching"));
        own.sound();
      }
      try (Reader approver = chromium.reader(base, "approver", "en")) {
        approver.open("document/numbering");
        approver.page().fill("#pattern", "{year}{number}");
        approver.click("#set");
        assertTrue(approver.text("#problem").contains("{number}"), approver.text("#problem"));
        assertEquals("{year}{number}", approver.page().inputValue("#pattern"), "nothing is lost");
        approver.sound();
      }
    }
  }
}
