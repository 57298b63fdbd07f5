package org.capitation.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A year is corrected, published, replied to, answered and withdrawn; it is left as it was. */
class PaperPagesIT extends WithBrowser {
  private static final String OF = "?pot=310&year=2025";

  @Test
  void S24_S29_a_year_is_published_replied_to_and_answered() {
    String address;
    try (Reader clerk = reader("clerk", "zh")) {
      correct(clerk);
      address = publish(clerk);
      assertEquals("已公布", clerk.text("#state"));
      assertEquals(3, clerk.page().locator("#communities-table tbody tr").count());
      clerk.sound();
    }
    try (Reader own = reader("c01", "en")) {
      own.page().navigate(address);
      assertEquals(1, own.page().locator("#communities-table tbody tr").count(), "its own line");
      own.sound();
      own.page().check("#object");
      own.click("#send-reply");
      assertEquals("Say why you object", own.text("#problem"));
      own.page().check("#confirm");
      own.click("#send-reply");
      assertTrue(own.text("#communities-table").contains("Confirmed"));
      assertEquals(0, own.page().locator("#reply").count(), "once");
    }
    try (Reader own = reader("c02", "zh")) {
      own.page().navigate(address);
      own.page().fill("[name='objection.SPENDING']", "有一笔不是我院的");
      own.page().check("#object");
      own.click("#send-reply");
      assertTrue(own.text("#communities-table").contains("有异议"));
      own.sound();
    }
    try (Reader clerk = reader("clerk", "en")) {
      clerk.page().navigate(address);
      clerk.sound();
      clerk.page().selectOption("#kept-C02-SPENDING", "true");
      clerk.page().fill("#answer-C02-SPENDING", "checked");
      clerk.click("#send-C02-SPENDING");
      assertTrue(clerk.text("main").contains("The figure stays"));
      clerk.page().fill("#reason", "to be corrected");
      clerk.click("#stop");
      assertEquals("Withdrawn", clerk.text("#state"));
      clerk.sound();
      clerk.open("settlement/corrections" + OF);
      clerk.click("#corrections-table button");
      clerk.click("#responsibility-table button");
      assertEquals(0, clerk.page().locator("#corrections-table").count());
    }
  }

  private static void correct(Reader clerk) {
    clerk.open("settlement/corrections" + OF);
    clerk.sound();
    clerk.page().selectOption("#community", "C01");
    clerk.page().selectOption("#kind", "BUDGET");
    clerk.page().fill("#amount", "twelve");
    clerk.page().fill("#reason", "疾病流行");
    clerk.page().fill("#document", "云栖医保〔2026〕5号");
    clerk.click("#add-correction");
    assertTrue(clerk.text("#problem").contains("twelve"), clerk.text("#problem"));
    assertEquals("疾病流行", clerk.page().inputValue("#reason"), "nothing typed is lost");
    clerk.page().fill("#amount", "1200.00");
    clerk.click("#add-correction");
    assertTrue(clerk.text("#corrections-table").contains("1,200.00"));
    clerk.page().selectOption("#whose", "C01");
    clerk.page().selectOption("#cause", "EPIDEMIC");
    clerk.page().fill("#of-share", "40");
    clerk.page().fill("#words", "冬季流感");
    clerk.click("#add-note");
    assertTrue(clerk.text("#responsibility-table").contains("40%"));
    clerk.sound();
  }

  private static String publish(Reader clerk) {
    clerk.open("settlement/papers" + OF);
    clerk.sound();
    clerk.page().check("#checked");
    clerk.page().fill("#password", "wrong");
    clerk.click("#sign");
    assertTrue(clerk.text("#problem").contains("口令"), clerk.text("#problem"));
    clerk.page().fill("#password", "capitation");
    clerk.lead("/settlement/paper?id=", () -> clerk.page().click("#sign"));
    return clerk.page().url();
  }
}
