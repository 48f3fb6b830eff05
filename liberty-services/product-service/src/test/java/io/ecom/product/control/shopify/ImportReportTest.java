package io.ecom.product.control.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportReportTest {

  @Test
  void namesTheFirstThousandRejectionsAndCountsAll() {
    ImportReport report = new ImportReport();
    for (int line = 1; line <= 1_500; line++) {
      report.reject(line, "h" + line, "why");
    }
    report.count(1, 2, 3);
    report.count(10, 20, 30);

    assertThat(report.rejectedCount()).isEqualTo(1_500);
    assertThat(report.rejected()).hasSize(1_000);
    assertThat(report.created()).isEqualTo(11);
    assertThat(report.updated()).isEqualTo(22);
    assertThat(report.unchanged()).isEqualTo(33);
  }
}
