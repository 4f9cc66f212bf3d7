/** Types of every operation's input and answer, derived from the rows and the schemas. */
import type { InferInput, InferOutput } from 'valibot';
import type { operations, OperationName } from './operations.js';
import type { schemas } from './schemas.js';

type Row<K extends OperationName> = (typeof operations)[K];
type Schemas = typeof schemas;

type PathParam<P extends string> = P extends `${string}{${infer N}}${infer Rest}` ? N | PathParam<Rest> : never;

/** Path parameters of an operation, e.g. `{id: string}`. */
export type Params<K extends OperationName> = { [N in PathParam<Row<K>['path']>]: string };

/** The JSON body of an operation, as `{body: ...}`; nothing when it has none. */
export type Body<K extends OperationName> = Row<K> extends { body: infer N extends keyof Schemas }
  ? { body: InferInput<Schemas[N]> }
  : Row<K> extends { raw: true; method: 'POST' } ? { body: Blob; filename: string } : unknown;

/** The query of an operation, as an optional `{query?: ...}`. */
export type Query<K extends OperationName> = Row<K> extends { query: infer N extends keyof Schemas }
  ? { query?: InferInput<Schemas[N]> }
  : unknown;

/** What an operation answers, validated and stripped of unknown fields. */
export type Answer<K extends OperationName> = Row<K> extends { answer: infer N extends keyof Schemas }
  ? InferOutput<Schemas[N]>
  : Row<K> extends { stream: true } ? ReadableStream<Uint8Array> : Row<K> extends { raw: true } ? Blob : undefined;

/** Named examples by schema, for the OpenAPI document, tests and stories. */
export type Examples = { readonly [N in keyof Schemas]?: Readonly<Record<string, InferInput<Schemas[N]>>> };
