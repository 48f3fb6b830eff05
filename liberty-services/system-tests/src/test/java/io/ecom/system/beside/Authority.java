package io.ecom.system.beside;

import io.ecom.localstack.tools.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Signs certificates for servers of this machine, by the JDK's {@code keytool}. */
public final class Authority {
  /** Of key stores that live as long as a test. */
  public static final String PASSWORD = "of-a-test";

  private static final String NAMES = "san=dns:localhost,ip:127.0.0.1";

  private final Path directory;

  /**
   * @param directory where its files are
   */
  public Authority(Path directory) {
    this.directory = made(directory);
    keytool("-genkeypair -alias authority -dname CN=authority -ext bc:c", key());
    keytool("-exportcert -rfc -alias authority -file " + certificate(), key());
    keytool("-importcert -noprompt -alias authority -file " + certificate(), trust());
  }

  private static Path made(Path directory) {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path key() {
    return directory.resolve("authority-key.p12");
  }

  private Path certificate() {
    return directory.resolve("authority.pem");
  }

  /** A key store with its certificate only. */
  public Path trust() {
    return directory.resolve("trust.p12");
  }

  /** A key store with a new key and a certificate of this authority for it. */
  public Path issue(String name) {
    Path store = directory.resolve(name + ".p12");
    Path request = directory.resolve(name + ".csr");
    Path signed = directory.resolve(name + ".pem");
    keytool("-genkeypair -alias own -dname CN=" + name, store);
    keytool("-certreq -alias own -file " + request, store);
    keytool(
        "-gencert -rfc -alias authority -ext %s -infile %s -outfile %s"
            .formatted(NAMES, request, signed),
        key());
    keytool("-importcert -noprompt -alias authority -file " + certificate(), store);
    keytool("-importcert -noprompt -alias own -file " + signed, store);
    return store;
  }

  /**
   * Who believes this authority.
   *
   * @param own a key store to show a certificate from, or null to show none
   */
  public SSLContext believer(@Nullable Path own) {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(load(trust()));
      KeyManager[] keys = {};
      if (own != null) {
        KeyManagerFactory factory =
            KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(load(own), PASSWORD.toCharArray());
        keys = factory.getKeyManagers();
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static KeyStore load(Path store) throws GeneralSecurityException, IOException {
    KeyStore loaded = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      loaded.load(in, PASSWORD.toCharArray());
    }
    return loaded;
  }

  private void keytool(String arguments, Path store) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(
        List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
    if (arguments.startsWith("-genkeypair")) {
      command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
    }
    Shell.output(directory, command);
  }
}
