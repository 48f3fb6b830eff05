package io.ecom.localstack.commands;

import java.util.List;

/** All commands: a class each. */
public final class Commands {
  private Commands() {}

  public static List<Object> all() {
    return List.of(
        new UpCommand(),
        new DownCommand(),
        new RestartCommand(),
        new StatusCommand(),
        new LogsCommand(),
        new LoadDemoCommand(),
        new RebuildCommand(),
        new AuditCommand(),
        new TestCommand(),
        new AttackCommand(),
        new FuzzCommand(),
        new TortureCommand());
  }
}
