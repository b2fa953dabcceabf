package io.parley.jobs.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * What a server with security on needs: an authority of its own, a key and certificate for loopback
 * that the authority signed, and one account. Fresh for each; in a temporary folder.
 *
 * @param keystore key and certificate of the server, PKCS12
 * @param authority certificate of the authority, PEM: what clients are given
 * @param user name of the account
 * @param password of the account and of the keystore
 */
public record Guard(Path keystore, Path authority, String user, String password) {
  private static final String NODE = "node";
  private static final String AUTHORITY = "authority";
  private static final int ROUNDS = 10_000;

  /**
   * Makes one with the JDK's keytool.
   *
   * @throws IOException where keytool fails
   */
  public static Guard make(String user) throws IOException {
    Path folder = Folders.temporary("guard");
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    Guard guard =
        new Guard(folder.resolve("keys.p12"), folder.resolve("authority.pem"), user, password);
    guard.keytool("-alias", AUTHORITY, "-dname", "CN=Parley test authority", "-ext", "bc:c");
    guard.keytool(
        "-alias",
        NODE,
        "-signer",
        AUTHORITY,
        "-dname",
        "CN=" + Ports.LOOPBACK,
        "-ext",
        "san=ip:" + Ports.LOOPBACK + ",dns:localhost");
    try {
      Files.writeString(
          guard.authority, pem("CERTIFICATE", guard.keys().getCertificate(AUTHORITY).getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IOException("the authority's certificate", e);
    }
    return guard;
  }

  private void keytool(String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "30"));
    command.addAll(List.of("-keystore", keystore.toString(), "-storepass", password));
    command.addAll(List.of(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    keytool.getOutputStream().close();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
        keytool.destroyForcibly();
        throw new IOException("keytool failed: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while making keys", e);
    }
  }

  private KeyStore keys() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keystore)) {
      keys.load(in, password.toCharArray());
    }
    return keys;
  }

  /** Writes the server's key and its chain of certificates as PEM files. */
  void writePem(Path key, Path chain) throws IOException {
    try {
      KeyStore keys = keys();
      Files.writeString(
          key, pem("PRIVATE KEY", keys.getKey(NODE, password.toCharArray()).getEncoded()));
      StringBuilder all = new StringBuilder();
      for (var certificate : keys.getCertificateChain(NODE)) {
        all.append(pem("CERTIFICATE", certificate.getEncoded()));
      }
      Files.writeString(chain, all);
    } catch (GeneralSecurityException e) {
      throw new IOException("the server's key", e);
    }
  }

  /** The password as Elasticsearch keeps it in its file of users. */
  String hashed() throws IOException {
    byte[] salt = new byte[32];
    new SecureRandom().nextBytes(salt);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return "{PBKDF2}"
          + ROUNDS
          + "$"
          + base64.encodeToString(salt)
          + "$"
          + base64.encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IOException("the account's password", e);
    }
  }

  /** Trusts what the authority signed, and nothing else. */
  SSLContext trust() throws IOException {
    try {
      KeyStore only = KeyStore.getInstance("PKCS12");
      only.load(null, null);
      only.setCertificateEntry(AUTHORITY, keys().getCertificate(AUTHORITY));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(only);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("the authority", e);
    }
  }

  /** The account as a header of HTTP. */
  String basic() {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String pem(String kind, byte[] content) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
  }

  @Override
  public String toString() {
    return "the account " + user;
  }
}
