package io.ecom.localstack.component;

import io.ecom.localstack.mail.MailSinkMain;
import io.ecom.localstack.process.Probe;
import io.ecom.localstack.process.ProcessSpec;
import io.ecom.localstack.stack.Stack;
import io.ecom.localstack.tools.Programs;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes every mail the shop sends, keeps it as a file and shows it in the browser. */
final class MailSink implements Component {
  static final String NAME = "mail";

  private final Stack stack;

  MailSink(Stack stack) {
    this.stack = stack;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ProcessSpec process() {
    var ports = stack.ports();
    var layout = stack.layout();
    var command =
        List.of(
            Programs.java(),
            "-Xmx24m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Programs.launcherClassPath(stack.layout()),
            MailSinkMain.class.getName(),
            Integer.toString(ports.smtp()),
            Integer.toString(ports.mailbox()),
            layout.mail().toString());
    return new ProcessSpec(
        NAME,
        command,
        Map.of(),
        layout.mail(),
        layout.log(NAME),
        List.of(ports.mailbox(), ports.smtp()));
  }

  @Override
  public boolean isReady() {
    return Probe.accepts(stack.ports().smtp()) && Probe.accepts(stack.ports().mailbox());
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(30);
  }
}
