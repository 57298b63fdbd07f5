package org.capitation.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the server takes requests. */
record Listener(String address, int port) {

  /** Finds out before anything is started whether the port is free. */
  void check() throws Refusal {
    InetAddress local = localAddress();
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(local, port));
    } catch (IOException e) {
      throw new Refusal("listener.taken", address, String.valueOf(port)).because(e);
    }
  }

  /** The address to type into a browser on this machine. */
  String url() {
    String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
  }

  private InetAddress localAddress() throws Refusal {
    try {
      InetAddress found = InetAddress.getByName(address);
      if (found.isAnyLocalAddress() || NetworkInterface.getByInetAddress(found) != null) {
        return found;
      }
      throw new Refusal("listener.address", address);
    } catch (UnknownHostException e) {
      throw new Refusal("listener.address", address).because(e);
    } catch (IOException e) {
      throw new Refusal("listener.taken", address, String.valueOf(port)).because(e);
    }
  }
}
