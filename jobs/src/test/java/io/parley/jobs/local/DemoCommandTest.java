package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.jobs.cli.WrongUse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoCommandTest {
  @Test
  void aPortInUseIsNamedWithTheOptionThatChoosesAnother() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      DemoCommand demo = new DemoCommand();
      new CommandLine(demo).parseArgs("--kafka-port=0", "--elastic-port=" + taken.getLocalPort());
      WrongUse refused = assertThrows(WrongUse.class, demo::call);
      String said = String.valueOf(refused.getMessage());
      assertTrue(said.contains("port " + taken.getLocalPort() + " for Elasticsearch"), said);
      assertTrue(said.contains("--elastic-port"), said);
      assertEquals(1, said.lines().count());
    }
  }
}
