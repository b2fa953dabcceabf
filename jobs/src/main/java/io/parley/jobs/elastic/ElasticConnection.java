package io.parley.jobs.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.patience.Patience;
import io.parley.jobs.settings.BadSettings;
import io.parley.jobs.settings.ElasticSettings;
import io.parley.jobs.settings.Secret;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;

/** A connection to Elasticsearch 8.19 or 9.x. Thread-safe; close it. */
public final class ElasticConnection implements AutoCloseable {
  private static final int CONNECT_TIMEOUT_MS = 5000;

  private final ElasticSettings settings;
  private final RestClient rest;
  private final RestClientTransport transport;
  private final ElasticsearchAsyncClient async;

  private ElasticConnection(ElasticSettings settings, RestClient rest) {
    this.settings = settings;
    this.rest = rest;
    this.transport = new RestClientTransport(rest, new JacksonJsonpMapper());
    this.async = new ElasticsearchAsyncClient(transport);
  }

  /** Opens one; nothing is sent yet. */
  public static ElasticConnection open(ElasticSettings settings) {
    HttpHost[] hosts = settings.urls().stream().map(HttpHost::create).toArray(HttpHost[]::new);
    RestClientBuilder builder =
        RestClient.builder(hosts)
            .setDefaultHeaders(credentials(settings).toArray(new Header[0]))
            .setRequestConfigCallback(
                config ->
                    config
                        .setConnectTimeout(CONNECT_TIMEOUT_MS)
                        .setSocketTimeout((int) settings.requestTimeout().toMillis()));
    String caFile = settings.caFile();
    if (caFile != null) {
      SSLContext trusted = trusting(caFile);
      builder.setHttpClientConfigCallback(http -> http.setSSLContext(trusted));
    }
    return new ElasticConnection(settings, builder.build());
  }

  ElasticsearchAsyncClient async() {
    return async;
  }

  /** What it was opened with. */
  public ElasticSettings settings() {
    return settings;
  }

  /**
   * One request, with the JSON that is answered.
   *
   * @param body JSON or null
   * @throws ResponseException where the server refuses
   */
  public JsonNode request(String method, String path, @Nullable String body) throws IOException {
    Request request = new Request(method, path);
    if (body != null) {
      request.setJsonEntity(body);
    }
    Response response = rest.performRequest(request);
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return Json.mapper().nullNode();
    }
    try (InputStream in = entity.getContent()) {
      return Json.mapper().readTree(in);
    }
  }

  /** True where the path is there. */
  public boolean exists(String path) throws IOException {
    return rest.performRequest(new Request("HEAD", path)).getStatusLine().getStatusCode() == 200;
  }

  /**
   * Waits until a node answers.
   *
   * @throws IOException where none does in time, or it does not let us in
   */
  public void await(Patience patience) throws IOException, InterruptedException {
    Request probe = new Request("GET", "/_cluster/health?wait_for_status=yellow&timeout=2s");
    probe.setOptions(
        RequestOptions.DEFAULT.toBuilder()
            .setRequestConfig(
                RequestConfig.custom()
                    .setConnectTimeout(CONNECT_TIMEOUT_MS)
                    .setSocketTimeout(CONNECT_TIMEOUT_MS)
                    .build())
            .build());
    patience.answer(
        settings.toString(), () -> rest.performRequest(probe), ElasticConnection::passes);
  }

  /** True for a problem that passes by itself, such as a node that is away or just starting. */
  public static boolean passes(Exception problem) {
    if (problem instanceof ResponseException refused) {
      int status = refused.getResponse().getStatusLine().getStatusCode();
      return status >= 500 || status == 408 || status == 429;
    }
    // A certificate that is not trusted stays so.
    return problem instanceof IOException && !(problem instanceof SSLException);
  }

  private static List<Header> credentials(ElasticSettings settings) {
    List<Header> headers = new ArrayList<>();
    Secret apiKey = settings.apiKey();
    Secret password = settings.password();
    String username = settings.username();
    if (apiKey != null) {
      headers.add(new BasicHeader("Authorization", "ApiKey " + apiKey.value()));
    } else if (username != null && password != null) {
      byte[] pair = (username + ":" + password.value()).getBytes(StandardCharsets.UTF_8);
      headers.add(
          new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
    }
    return headers;
  }

  private static SSLContext trusting(String caFile) {
    try (InputStream in = Files.newInputStream(Path.of(caFile))) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      int count = 0;
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + count++, certificate);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new BadSettings("elastic.ca-file cannot be used: " + caFile + ": " + e.getMessage());
    }
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
