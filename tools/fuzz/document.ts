import { readFileSync } from 'node:fs';

/** A JSON schema as far as the fuzzer reads it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly $ref?: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly roles: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  /** The promised status, and the schema of its JSON; null where it has none. */
  readonly status: number;
  readonly reply: Schema | null;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Described {
  readonly operationId: string;
  readonly 'x-roles': readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: { readonly Problem: Schema } };
}

const jsonOf = (content: Content | undefined): Schema | null => content?.content?.['application/json']?.schema ?? null;

/** Everything that docs/openapi.json promises. */
export function readDocument(file: URL | string): { operations: Operation[]; problem: Schema } {
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]): Operation => {
      const [status = '200'] = Object.keys(described.responses);
      return {
        operationId: described.operationId,
        method: method.toUpperCase(),
        path,
        roles: described['x-roles'],
        parameters: described.parameters,
        body: jsonOf(described.requestBody),
        status: Number(status),
        reply: jsonOf(described.responses[status]),
      };
    }),
  );
  return { operations, problem: components.schemas.Problem };
}
