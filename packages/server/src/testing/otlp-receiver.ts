import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { readFields } from './protobuf.js';

/** A span as it came over the wire. */
export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for a first span. */
  readonly parentId: string;
  readonly name: string;
  readonly kind: number;
  readonly durationMs: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Traces of its links. */
  readonly linkedTraceIds: readonly string[];
  readonly isError: boolean;
}

/** A collector of OpenTelemetry: OTLP over HTTP, protobuf. */
export interface OtlpReceiver {
  readonly url: string;
  readonly spans: readonly ReceivedSpan[];
  readonly resources: readonly Readonly<Record<string, string>>[];
  readonly headers: readonly IncomingHttpHeaders[];
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = [];
  const resources: Readonly<Record<string, string>>[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url !== '/v1/traces' || request.headers['content-type'] !== 'application/x-protobuf') {
        response.writeHead(404).end();
        return;
      }
      headers.push(request.headers);
      const sent = Buffer.concat(chunks);
      const body = request.headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent;
      for (const resourceSpans of readFields(body).messages(1)) {
        for (const resource of resourceSpans.messages(1)) resources.push(toAttributes(resource.messages(1)));
        for (const scope of resourceSpans.messages(2)) spans.push(...scope.messages(2).map(toSpan));
      }
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}`, spans, resources, headers },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Message = ReturnType<typeof readFields>;

/** Numbers of the fields as in opentelemetry-proto, `trace.proto`. */
function toSpan(span: Message): ReceivedSpan {
  return {
    traceId: span.bytes(1).toString('hex'),
    spanId: span.bytes(2).toString('hex'),
    parentId: span.bytes(4).toString('hex'),
    name: span.bytes(5).toString(),
    kind: Number(span.integer(6)),
    durationMs: Number(span.integer(8) - span.integer(7)) / 1e6,
    attributes: toAttributes(span.messages(9)),
    linkedTraceIds: span.messages(13).map((link) => link.bytes(1).toString('hex')),
    isError: span.messages(15).some((status) => status.integer(3) === 2n),
  };
}

/** Strings as they are, whole numbers and fractions as text. */
function toAttributes(pairs: readonly Message[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [value] = pair.messages(2);
      const text = value?.bytes(1).toString() ?? '';
      return [pair.bytes(1).toString(), text === '' ? String(value?.integer(3) ?? '') : text];
    }),
  );
}
