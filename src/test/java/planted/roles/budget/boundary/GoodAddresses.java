package planted.roles.budget.boundary;

/** Touches no data, so anybody may ask it. */
public class GoodAddresses {
  public String budget(int year) {
    return "/budget?year=" + year;
  }
}
