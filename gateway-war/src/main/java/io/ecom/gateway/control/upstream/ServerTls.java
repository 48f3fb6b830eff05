package io.ecom.gateway.control.upstream;

import com.ibm.websphere.ssl.JSSEHelper;
import com.ibm.websphere.ssl.SSLException;
import java.net.SocketAddress;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ssl.TransportSecurityLayer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * TLS as the server is configured ({@code sslDefault}): whom it trusts, and the certificate that it
 * shows. The JDK's default context knows nothing of that. Asked for each connection, as keys are
 * renewed while the server runs.
 */
final class ServerTls implements TlsStrategy {
  private static DefaultClientTlsStrategy current(String host, int port) {
    Map<String, Object> connection =
        Map.of(
            JSSEHelper.CONNECTION_INFO_DIRECTION,
            JSSEHelper.DIRECTION_OUTBOUND,
            JSSEHelper.CONNECTION_INFO_REMOTE_HOST,
            host,
            JSSEHelper.CONNECTION_INFO_REMOTE_PORT,
            Integer.toString(port));
    try {
      SSLContext context = JSSEHelper.getInstance().getSSLContext(null, connection, null);
      return new DefaultClientTlsStrategy(context);
    } catch (SSLException e) {
      throw new IllegalStateException("the server has no TLS configuration for " + host, e);
    }
  }

  @Override
  public boolean upgrade(
      TransportSecurityLayer session,
      HttpHost host,
      SocketAddress local,
      SocketAddress remote,
      @Nullable Object attachment,
      Timeout timeout) {
    return current(host.getHostName(), host.getPort())
        .upgrade(session, host, local, remote, attachment, timeout);
  }

  @Override
  public void upgrade(
      TransportSecurityLayer session,
      NamedEndpoint endpoint,
      @Nullable Object attachment,
      Timeout timeout,
      @Nullable FutureCallback<TransportSecurityLayer> callback) {
    current(endpoint.getHostName(), endpoint.getPort())
        .upgrade(session, endpoint, attachment, timeout, callback);
  }
}
