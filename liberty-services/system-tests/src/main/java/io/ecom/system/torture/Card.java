package io.ecom.system.torture;

/** The test provider's cards. */
enum Card {
  GOOD("4242424242424242"),
  DECLINED("4000000000000002"),
  NO_FUNDS("4000000000009995"),
  HANGS("4000000000000119"),
  ASKS("4000002760003184");

  private final String number;

  Card(String number) {
    this.number = number;
  }

  String number() {
    return number;
  }
}
