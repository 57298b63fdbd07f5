package org.capitation.policy;

import org.capitation.payment.PaymentTerms;

/** 读拨付条款. */
final class PaymentReader {
  private PaymentReader() {}

  static PaymentTerms read(Section s, String document) {
    PaymentTerms terms = new PaymentTerms(s.basis(document), s.share("withheld"));
    s.end();
    return terms;
  }
}
