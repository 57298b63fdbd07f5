package planted.roles.access.boundary;

/** Works before it is known who calls. */
public class SignIn {
  public void signIn() {}
}
