package io.ecom.localstack.stack;

/** How WARs are spread over Liberty servers. */
public enum Topology {
  /** All WARs in one server. */
  COMPACT,
  /** One server each. */
  DISTRIBUTED
}
