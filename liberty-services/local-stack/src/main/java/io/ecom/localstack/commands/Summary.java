package io.ecom.localstack.commands;

import io.ecom.localstack.component.Progress;
import io.ecom.localstack.demo.DemoData;
import io.ecom.localstack.process.Memory;
import io.ecom.localstack.process.ProcessRegistry;
import io.ecom.localstack.process.RunningProcess;
import io.ecom.localstack.stack.Stack;
import java.io.PrintStream;

/** The last words of {@code up}: where everything is and who may log in. */
final class Summary {
  private final Stack stack;
  private final ProcessRegistry registry;

  Summary(Stack stack, ProcessRegistry registry) {
    this.stack = stack;
    this.registry = registry;
  }

  void print(Progress progress, PrintStream out) {
    long memory =
        registry.all().stream()
            .flatMap(process -> process.handle().stream())
            .mapToLong(Memory::resident)
            .sum();
    out.printf(
        """

        Ecom is up: %.1f s, %d processes, %d MiB resident.

          Storefront    %s
          Dashboard     %s/admin
          API           %s        (UI at /api, document at /openapi)
                        %s       (certificate made for this machine)
          WebSocket     %s
          Mailbox       %s

          Demo shopper  %s / %s
          Demo admin    %s / %s

          ./ecom status | logs NAME -f | restart NAME | down
        """,
        progress.secondsSoFar(),
        registry.all().stream().filter(RunningProcess::isAlive).count(),
        memory,
        stack.frontendUrl(),
        stack.frontendUrl(),
        stack.gatewayUrl(),
        stack.gatewayTlsUrl(),
        stack.realtimeUrl(),
        stack.mailboxUrl(),
        DemoData.SHOPPER_EMAIL,
        DemoData.SHOPPER_PASSWORD,
        stack.adminEmail(),
        stack
            .setting("ECOM_AUTH_ADMIN_PASSWORD")
            .map(own -> "(yours)")
            .orElse(stack.adminPassword()));
  }
}
