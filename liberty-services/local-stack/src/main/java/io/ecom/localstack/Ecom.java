package io.ecom.localstack;

import io.ecom.localstack.commands.Commands;
import io.ecom.localstack.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the launcher. */
@Command(
    name = "ecom",
    mixinStandardHelpOptions = true,
    description = "Runs the whole shop on this machine.",
    footer = {
      "",
      "Variables: ECOM_STACK and ECOM_PORT_OFFSET make a second, independent stack;",
      "ECOM_MONGO_URI, ECOM_KAFKA_BOOTSTRAP_SERVERS, ECOM_REDIS_URL and ECOM_SMTP_HOST use yours;",
      "ECOM_ALLOWED_ORIGINS are the web origins that may use the API."
    })
public final class Ecom {
  private Ecom() {}

  public static void main(String[] args) {
    var line = new CommandLine(new Ecom());
    Commands.all().forEach(line::addSubcommand);
    // Last: a setting reaches only the subcommands that are there.
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Ecom::explain);
    int exit = args.length == 0 ? line.execute("--help") : line.execute(args);
    System.exit(exit);
  }

  private static int explain(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof StackException) {
      System.err.println();
      System.err.println(e.getMessage());
      return 1;
    }
    throw e;
  }
}
