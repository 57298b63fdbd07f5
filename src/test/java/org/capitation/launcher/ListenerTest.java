package org.capitation.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ListenerTest {
  @Test
  void aTakenPortIsRefusedAndAFreeOneIsNot() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
      Listener listener = new Listener("127.0.0.1", port);
      assertEquals("listener.taken", assertThrows(Refusal.class, listener::check).key());
    }
    new Listener("127.0.0.1", port).check();
  }

  @Test
  void anAddressOfAnotherMachineIsRefused() {
    Listener listener = new Listener("192.0.2.1", 8080);
    assertEquals("listener.address", assertThrows(Refusal.class, listener::check).key());
  }

  @Test
  void showsAnAddressThatABrowserTakes() {
    assertEquals("http://127.0.0.1:8080/", new Listener("0.0.0.0", 8080).url());
    assertEquals("http://192.0.2.1:80/", new Listener("192.0.2.1", 80).url());
    assertEquals("http://[::1]:8080/", new Listener("::1", 8080).url());
  }
}
