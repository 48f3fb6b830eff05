package io.ecom.gateway.entity;

/**
 * One of the quotas a request counts against.
 *
 * @param policy name of the quota, which clients see
 * @param holder whose requests are counted together
 */
public record Claim(String policy, Quota quota, String holder) {
  public String key() {
    return policy + ":" + holder;
  }
}
