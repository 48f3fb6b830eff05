package io.ecom.system.torture;

/** The test provider's cards. */
enum Card {
  GOOD("4242424242424242"),
  DECLINED("4000000000000002"),
  NO_FUNDS("4000000000009995"),
  HANGS("4000000000000119"),
  ASKS("4000002760003184"),
  /** The money is held, but the answer never comes. */
  SILENT("4000000000071011"),
  LATE("4000000000071029"),
  LATE_DECLINE("4000000000071078"),
  TOLD_TWICE("4000000000071037"),
  TOLD_FIRST("4000000000071045");

  private final String number;

  Card(String number) {
    this.number = number;
  }

  String number() {
    return number;
  }
}
