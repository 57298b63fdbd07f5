package org.capitation.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.capitation.value.Declined;

/** 口令规则: which passwords may be chosen. Rules X17 to X19 of the package. */
public final class PasswordRule {
  /** The length below which no setting may go. */
  public static final int LEAST = 8;

  /** The greatest length. */
  public static final int MOST = 128;

  private static final List<String> PRODUCT =
      List.of("capitation", "医共体", "医保", "包干", "yigongti", "yibao");

  /** Of five grades from 0; below this one a list of common passwords gives it away. */
  private static final int GUESSED = 2;

  private static final int WORD = 4;
  private static final int CHINESE_WORD = 2;

  private final Zxcvbn strength = new Zxcvbn();
  private final int least;

  /**
   * The rule with a shortest length.
   *
   * @param least how many characters a password has at least
   */
  public PasswordRule(int least) {
    this.least = Math.min(MOST, Math.max(LEAST, least));
  }

  /** How many characters a password has at least. */
  public int least() {
    return least;
  }

  /**
   * Refuses a password that is too short, too long or easily guessed.
   *
   * @param own names of the person and the place: the account, the office, the county
   */
  public void check(String password, Collection<String> own) {
    int length = password.codePointCount(0, password.length());
    if (length < least) {
      throw new Declined("access.password.short", least, length);
    }
    if (length > MOST) {
      throw new Declined("access.password.long", MOST, length);
    }
    String lower = password.toLowerCase(Locale.ROOT);
    List<String> words =
        Stream.concat(PRODUCT.stream(), own.stream())
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(PasswordRule::tells)
            .toList();
    words.stream()
        .filter(lower::contains)
        .findFirst()
        .ifPresent(
            word -> {
              throw new Declined("access.password.own", word);
            });
    if (strength.measure(password, words).getScore() < GUESSED) {
      throw new Declined("access.password.common");
    }
  }

  /** A word of one or two letters is in many passwords by chance. */
  private static boolean tells(String word) {
    boolean chinese = word.codePoints().anyMatch(Character::isIdeographic);
    return word.length() >= (chinese ? CHINESE_WORD : WORD);
  }
}
