package io.ecom.gateway.control.limit;

import io.ecom.gateway.entity.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The quotas of each class of requests. */
@ApplicationScoped
class LimitSettings {
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
}
