package io.ecom.localstack.commands;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.demo.DemoData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "load-demo", description = "Import the demo catalogue and make the demo shopper.")
final class LoadDemoCommand extends StackCommand {
  @Option(
      names = "--products",
      paramLabel = "<n>",
      description = "At least so many products, made up where the demo catalogue has no more.")
  private int products;

  @Override
  public void run() {
    var progress = new Progress(System.out);
    var demo = new DemoData(stack());
    progress.step(
        "demo data",
        "loaded",
        () -> print(products > 0 ? demo.load(products) : demo.load(), progress));
  }

  static void print(DemoData.Report report, Progress progress) {
    progress.line(
        "catalogue",
        "%d products created, %d updated, %d unchanged, %d rows rejected"
            .formatted(
                report.created(), report.updated(), report.unchanged(), report.rejected().size()));
    report.rejected().forEach(row -> progress.line("rejected", row));
  }
}
