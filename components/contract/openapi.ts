/**
 * The contract as an OpenAPI 3.1 document, from the rows, the schemas and the examples. `npm run openapi` writes it to
 * `openapi.json`; a test fails when the two differ.
 */
import { examples } from './contract.examples.js';
import { problemComponents, problemResponses } from './openapi.problems.js';
import { componentSchemas, queryParameters, type Json } from './openapi.schemas.js';
import { operations, type Operation } from './operations.js';
import type { SchemaName } from './schemas.js';
import { profiles } from './vocabulary.js';

const rows: ReadonlyArray<readonly [string, Operation]> = Object.entries(operations);
const ref = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

/** The document, as plain JSON. Two calls give the same. */
export function openapi(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, row] of rows) (paths[row.path] ??= {})[row.method.toLowerCase()] = operation(name, row);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Aftercare',
      version: '1.0.0',
      summary: 'What after-sales elements say to a backend',
      description: 'Times are RFC 3339 with offset, durations ISO 8601 (`P3WD`: three working days), money decimal text with its '
        + 'currency. Errors are RFC 9457 problems of a closed list. Unknown fields are refused in requests and ignored in responses. '
        + 'Checks come in this order: 429, 401, 404 or 403, 501, 413 or 415, 400, stored key, 422, 428, 412, 409.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api', description: 'Relative to the provider’s endpoint' }],
    tags: profiles.map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Signed by the vendor (EdDSA, ES256 or RS256 by JWKS) with `aud`, `iss`, `sub` and an `exp` at most 15 minutes '
            + 'ahead; the vendor’s people have `role: "vendor"` and `name`. A guest’s comes from `/guest-sessions`.',
        },
      },
      parameters: {
        locale: {
          name: 'locale', in: 'query', description: 'Language of the answer; else `Accept-Language`', schema: { type: 'string' }, example: 'zh-CN',
        },
        'Idempotency-Key': {
          name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 1, maxLength: 255 },
          description: 'The same key and body answers the first 2xx again, byte for byte, for 30 days',
        },
        'If-Match': {
          name: 'If-Match', in: 'header', required: true, schema: { type: 'string' }, example: '"4"', description: 'The request’s ETag',
        },
        'Last-Event-ID': {
          name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' }, description: 'Where a stream broke off',
        },
        'X-Filename': {
          name: 'X-Filename', in: 'header', required: false, schema: { type: 'string' }, description: 'Percent-encoded UTF-8',
        },
      },
      headers: {
        'Content-Language': { schema: { type: 'string' }, description: 'Language of the answer' },
        ETag: { schema: { type: 'string' }, description: '`"<seq>"` of the request', example: '"4"' },
        Location: { schema: { type: 'string' }, description: 'Where what was made is found' },
        'Retry-After': { schema: { type: 'integer' }, description: 'Seconds until a new try makes sense' },
      },
      responses: problemComponents(rows),
      schemas: componentSchemas(),
      examples: componentExamples(),
    },
  };
}

function operation(name: string, row: Operation): Json {
  const parameters = parametersOf(row);
  return {
    operationId: name,
    tags: [row.profile],
    summary: row.summary,
    security: security(row),
    'x-callers': row.who,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(row.method === 'POST' && (row.body || row.raw) ? { requestBody: requestBody(row) } : {}),
    responses: { [String(row.status)]: success(row), ...(name === 'decide' ? { 200: again(row) } : {}), ...problemResponses(name, row) },
  };
}

function security({ who }: Operation): Json[] {
  const token = { token: [] };
  if (!who.includes('anyone')) return [token];
  return who.length > 1 ? [{}, token] : [{}];
}

function parametersOf(row: Operation): Json[] {
  const path = [...row.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => ({
    name: parameter, in: 'path', required: true, schema: { type: 'string' },
  }));
  const query = row.query ? queryParameters(row.query as SchemaName).filter((parameter) => parameter.name !== 'locale') : [];
  return [
    ...path,
    ...query,
    ref('parameters', 'locale'),
    ...(row.keyed ? [ref('parameters', 'Idempotency-Key')] : []),
    ...(row.ifMatch ? [ref('parameters', 'If-Match')] : []),
    ...(row.stream ? [ref('parameters', 'Last-Event-ID')] : []),
    ...(row.raw && row.method === 'POST' ? [ref('parameters', 'X-Filename')] : []),
  ];
}

const bytes = { schema: { type: 'string', contentMediaType: 'application/octet-stream' } };

/** A schema with its examples. */
function json(name: string): Json {
  const named = Object.keys(examples[name as SchemaName] ?? {});
  return {
    'application/json': {
      schema: ref('schemas', name),
      examples: Object.fromEntries(named.map((one) => [one, ref('examples', `${name}.${one}`)])),
    },
  };
}

const requestBody = (row: Operation): Json => ({
  required: true,
  content: row.body ? json(row.body) : { '*/*': bytes },
});

const stream = {
  schema: { type: 'string' },
  example: 'event: ready\nid: 000000000003.5d1c0a7be2f94861a3c07d5e\ndata: {}\n\n',
};

function success(row: Operation): Json {
  const isRequest = row.answer === 'Request';
  return {
    description: row.stream
      ? '`request`, `consent` and `notice` messages with `{event, request}`, a Consent or a Notice; `ready` at the beginning of a new '
        + 'stream, `reset` when the cursor is not known; a comment every 15 s'
      : row.summary,
    headers: {
      'Content-Language': ref('headers', 'Content-Language'),
      ...(isRequest ? { ETag: ref('headers', 'ETag') } : {}),
      ...(row.status === 201 ? { Location: ref('headers', 'Location') } : {}),
    },
    content: row.stream ? { 'text/event-stream': stream } : row.answer ? json(row.answer) : { '*/*': bytes },
  };
}

/** The same decision again. */
const again = (row: Operation): Json => ({ ...success({ ...row, status: 200 }), description: 'The same decision again: its earlier receipt' });

const componentExamples = (): Json => Object.fromEntries(Object.entries(examples).flatMap(([schema, named]) =>
  Object.entries(named).map(([name, value]) => [`${schema}.${name}`, { value: value as unknown }])));
