package io.parley.jobs.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** OpenNLP as it comes, over the same articles: what Parley's own stages are measured against. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StockOpenNlp {
  private static final String SENTENCES = "opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String TOKENS = "opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin";
  private static final String TAGS = "opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private final Corpus corpus = Corpus.loaded();
  private final SentenceDetectorME sentences = sentenceDetector();
  private final TokenizerME tokens = tokenizer();
  private final POSTaggerME tags = tagger();
  private int at;

  private static InputStream model(String name) {
    return Objects.requireNonNull(StockOpenNlp.class.getResourceAsStream("/" + name), name);
  }

  private static SentenceDetectorME sentenceDetector() {
    try (InputStream in = model(SENTENCES)) {
      return new SentenceDetectorME(new SentenceModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TokenizerME tokenizer() {
    try (InputStream in = model(TOKENS)) {
      return new TokenizerME(new TokenizerModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static POSTaggerME tagger() {
    try (InputStream in = model(TAGS)) {
      return new POSTaggerME(new POSModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String next() {
    at = at + 1 == corpus.size() ? 0 : at + 1;
    return corpus.articles.get(at).text();
  }

  @Benchmark
  public int sentences() {
    return sentences.sentDetect(next()).length;
  }

  @Benchmark
  public int sentencesAndTokens() {
    int count = 0;
    for (String sentence : sentences.sentDetect(next())) {
      count += tokens.tokenize(sentence).length;
    }
    return count;
  }

  @Benchmark
  public int sentencesTokensAndTags() {
    int count = 0;
    for (String sentence : sentences.sentDetect(next())) {
      count += tags.tag(tokens.tokenize(sentence)).length;
    }
    return count;
  }
}
