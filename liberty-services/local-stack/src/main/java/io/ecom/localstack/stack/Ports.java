package io.ecom.localstack.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Every port of a stack; a second stack shifts them all by its offset. */
public final class Ports {
  private static final int INSTANCE_STEP = 10;

  private final int offset;
  private final Map<String, Integer> serverPorts;

  Ports(int offset, Map<String, Integer> serverPorts) {
    this.offset = offset;
    this.serverPorts = Map.copyOf(serverPorts);
  }

  /** Reads the servers' ports from where they are written: server-configs' {@code ports.xml}. */
  public static Ports read(int offset, Path portsXml) {
    var ports = new HashMap<String, Integer>();
    try {
      var document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(portsXml.toFile());
      var variables = document.getElementsByTagName("variable");
      for (int i = 0; i < variables.getLength(); i++) {
        var variable = (Element) variables.item(i);
        if (variable.getAttribute("name").matches(".+_HTTPS?_PORT")) {
          ports.put(
              variable.getAttribute("name"),
              Integer.valueOf(variable.getAttribute("defaultValue")));
        }
      }
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new StackException("Cannot read the ports from " + portsXml, e);
    }
    return new Ports(offset, ports);
  }

  public int offset() {
    return offset;
  }

  public int of(Program program) {
    return of(program, 1);
  }

  /** Port of the n-th instance of a program, counted from 1. */
  public int of(Program program, int instance) {
    return of(program.portVariable()) + INSTANCE_STEP * (instance - 1);
  }

  /** Where the gateway speaks TLS. */
  public int gatewayTls() {
    return of(Program.TLS_PORT_VARIABLE);
  }

  /** Where a gateway that runs alone shows its metrics. */
  public int gatewayInner() {
    return of(Program.INNER_PORT_VARIABLE);
  }

  private int of(String variable) {
    Integer port = serverPorts.get(variable);
    if (port == null) {
      throw new StackException("ports.xml has no " + variable);
    }
    return port + offset;
  }

  /** Of the n-th member of the replica set, counted from 1. */
  public int mongo(int member) {
    return 27017 + offset + member - 1;
  }

  public int kafka() {
    return 9092 + offset;
  }

  public int kafkaController() {
    return 9093 + offset;
  }

  /** Where the broker listens for those who come through a proxy. */
  public int kafkaForServices() {
    return 9094 + offset;
  }

  public int redis() {
    return 6379 + offset;
  }

  public int smtp() {
    return 2525 + offset;
  }

  /** Where the mailbox is shown to a browser. */
  public int mailbox() {
    return 8025 + offset;
  }

  /** Where a server answers that a test starts to run inside it. */
  public int inContainerTests() {
    return 9080 + offset;
  }

  /** Where Toxiproxy takes orders. */
  public int toxiproxy() {
    return 21000 + offset;
  }

  /** Where the n-th proxy listens, counted from 0. */
  int proxy(int index) {
    return toxiproxy() + 1 + index;
  }

  public int frontend() {
    return 3000 + offset;
  }
}
