package io.ecom.gateway.control.limit;

import io.ecom.gateway.control.token.VerifiedTokens;
import io.ecom.gateway.entity.Claim;
import io.ecom.gateway.entity.Incoming;
import io.ecom.gateway.entity.Quota;
import io.ecom.gateway.entity.RouteClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds out which quotas a request counts against. */
@ApplicationScoped
class Claims {
  @Inject VerifiedTokens tokens;

  @Inject
  @ConfigProperty(name = "ecom.gateway.limit.credentials.account")
  Quota credentialsOfAccount;

  @Inject
  @ConfigProperty(name = "ecom.gateway.limit.credentials.address")
  Quota credentialsOfAddress;

  @Inject
  @ConfigProperty(name = "ecom.gateway.limit.write.address")
  Quota writesOfAddress;

  @Inject
  @ConfigProperty(name = "ecom.gateway.limit.write.user")
  Quota writesOfUser;

  @Inject
  @ConfigProperty(name = "ecom.gateway.limit.read.address")
  Quota readsOfAddress;

  @Inject
  @ConfigProperty(name = "ecom.gateway.limit.read.user")
  Quota readsOfUser;

  CompletionStage<List<Claim>> of(Incoming request, RouteClass kind) {
    return switch (kind) {
      case CREDENTIALS -> CompletableFuture.completedStage(credentials(request));
      case WRITE -> of(request, "write", writesOfAddress, writesOfUser);
      case READ -> of(request, "read", readsOfAddress, readsOfUser);
    };
  }

  private List<Claim> credentials(Incoming request) {
    String address = request.client().network();
    String account = address + ":" + AccountHint.of(request);
    return List.of(
        new Claim("credentials-account", credentialsOfAccount, account),
        new Claim("credentials-address", credentialsOfAddress, address));
  }

  private CompletionStage<List<Claim>> of(
      Incoming request, String kind, Quota ofAddress, Quota ofUser) {
    Claim address = new Claim(kind + "-address", ofAddress, request.client().network());
    return tokens
        .of(request.headers())
        .thenApply(
            token ->
                token
                    .map(t -> List.of(address, new Claim(kind + "-user", ofUser, t.subject())))
                    .orElse(List.of(address)));
  }
}
