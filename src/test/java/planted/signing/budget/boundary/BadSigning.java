package planted.signing.budget.boundary;

import org.capitation.access.Account;
import org.capitation.access.Circulation;
import org.capitation.access.Signature;
import org.capitation.access.SigningRule;
import org.capitation.value.Stamp;

/** Signs for whoever calls, also for a program with a token. */
public class BadSigning {
  public Signature sign(Circulation paper, Account who, Stamp stamp) {
    return SigningRule.sign(paper, who, 1, stamp);
  }
}
