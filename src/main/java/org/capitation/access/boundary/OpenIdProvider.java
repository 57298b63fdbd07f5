package org.capitation.access.boundary;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.access.boundary.OpenIdRefused.Why;

/**
 * 身份提供方: what is asked of the provider, and whether its answers stand (O2, O3). What is signed is
 * checked by the library alone; no algorithm counts that knows no public key.
 */
@ApplicationScoped
class OpenIdProvider {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final Duration KNOWN = Duration.ofHours(1);
  private static final int LONGEST_KEYS = 200_000;

  @Inject private OpenIdSettings settings;
  @Inject private Clock clock;

  private volatile Known known;

  /** What the provider says of itself, and its keys. */
  private record Known(OIDCProviderMetadata says, JWKSource<SecurityContext> keys, Instant since) {}

  /**
   * 已核实的身份.
   *
   * @param name what the claim says
   * @param token the ID token, which the provider wants to see again at the end
   */
  record Vouched(String name, String token) {}

  /** Where a browser signs in. */
  URI signIn(OpenIdBegun begun, URI callback) throws OpenIdRefused {
    Scope scope = new Scope("openid", "profile");
    if (settings.claim().equals("email")) {
      scope.add("email");
    }
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, scope, new ClientID(settings.client()), callback)
        .endpointURI(known().says().getAuthorizationEndpointURI())
        .state(new State(begun.state()))
        .nonce(new Nonce(begun.nonce()))
        .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Where a browser signs out; nothing where the provider has no such place. */
  Optional<URI> signOut(String token, URI after) {
    try {
      URI end = known().says().getEndSessionEndpointURI();
      return end == null
          ? Optional.empty()
          : Optional.of(new LogoutRequest(end, JWTParser.parse(token), after, null).toURI());
    } catch (OpenIdRefused | java.text.ParseException e) {
      return Optional.empty();
    }
  }

  /** Redeems the code, and checks the ID token that comes for it. */
  Vouched redeem(String code, OpenIdBegun begun, URI callback) throws OpenIdRefused {
    Known provider = known();
    JWT token = token(provider.says(), code, begun, callback);
    try {
      IDTokenClaimsSet claims =
          new IDTokenValidator(
                  new Issuer(settings.issuer()),
                  new ClientID(settings.client()),
                  new JWSVerificationKeySelector<>(algorithms(provider.says()), provider.keys()),
                  null)
              .validate(token, new Nonce(begun.nonce()));
      String name = claims.getStringClaim(settings.claim());
      if (name == null) {
        throw new OpenIdRefused(Why.ANSWER, "no claim " + settings.claim());
      }
      return new Vouched(name, token.getParsedString());
    } catch (BadJOSEException | JOSEException e) {
      throw new OpenIdRefused(Why.ANSWER, e);
    }
  }

  private JWT token(OIDCProviderMetadata says, String code, OpenIdBegun begun, URI callback)
      throws OpenIdRefused {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), callback, new CodeVerifier(begun.verifier()));
    HTTPRequest request =
        new TokenRequest.Builder(says.getTokenEndpointURI(), authentication(says), grant)
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    request.setFollowRedirects(false);
    try {
      TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
      if (!answer.indicatesSuccess()) {
        throw new OpenIdRefused(
            Why.ANSWER, "token endpoint: " + answer.toErrorResponse().getErrorObject());
      }
      return ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
    } catch (ParseException e) {
      throw new OpenIdRefused(Why.ANSWER, e);
    } catch (IOException e) {
      throw new OpenIdRefused(Why.UNREACHABLE, e);
    }
  }

  private ClientAuthentication authentication(OIDCProviderMetadata says) {
    ClientID client = new ClientID(settings.client());
    Secret secret = new Secret(settings.secret());
    List<ClientAuthenticationMethod> taken = says.getTokenEndpointAuthMethods();
    boolean inBody =
        taken != null
            && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return inBody ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
  }

  private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata says) {
    return says.getIDTokenJWSAlgs().stream()
        .filter(JWSAlgorithm.Family.SIGNATURE::contains)
        .collect(Collectors.toSet());
  }

  private Known known() throws OpenIdRefused {
    Known last = known;
    if (last == null || clock.instant().isAfter(last.since().plus(KNOWN))) {
      last = discover();
      known = last;
    }
    return last;
  }

  private Known discover() throws OpenIdRefused {
    try {
      OIDCProviderMetadata says =
          OIDCProviderMetadata.resolve(
              new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
      DefaultResourceRetriever asked =
          new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LONGEST_KEYS);
      return new Known(
          says,
          JWKSourceBuilder.create(says.getJWKSetURI().toURL(), asked).build(),
          clock.instant());
    } catch (GeneralException | IOException e) {
      throw new OpenIdRefused(Why.UNREACHABLE, e);
    }
  }
}
