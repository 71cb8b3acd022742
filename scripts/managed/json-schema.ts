import type * as v from 'valibot';

/** As much of a JSON schema as Chrome allows for managed storage: no unions, one type each. */
export interface JsonSchema {
  readonly type: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema;
  readonly items?: JsonSchema;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly Shape[];
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/**
 * The JSON schema of a shape the settings are parsed by. Where Chrome's dialect can say less than the shape, it says less, never
 * something else: our own parser checks the rest.
 * @throws Error for a kind of shape it does not know
 */
export const jsonSchemaOf = (schema: v.GenericSchema): JsonSchema => written(schema as unknown as Shape);

function written(shape: Shape): JsonSchema {
  switch (shape.type) {
    case 'object':
      return objectOf([shape.entries ?? {}]);
    case 'union':
      return objectOf((shape.options ?? []).map(({ entries = {} }) => entries));
    case 'array':
      return { type: 'array', ...(shape.item && { items: written(shape.item) }) };
    case 'record':
      return { type: 'object', ...(shape.value && { additionalProperties: written(shape.value) }) };
    case 'exact_optional':
    case 'optional':
      return written(shape.wrapped as Shape);
    case 'picklist':
      return listed(shape.options as unknown as readonly (string | number)[]);
    case 'string':
      return { type: 'string', ...patternOf(shape) };
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return numberOf(shape);
    default:
      throw new Error(`No JSON schema is known for ${shape.type}: add it to scripts/managed/json-schema.ts.`);
  }
}

const isOptional = ({ type }: Shape): boolean => type === 'exact_optional' || type === 'optional';

/** Of several kinds of object Chrome can only be told what any of them may hold, and what all of them must. */
function objectOf(kinds: readonly Readonly<Record<string, Shape>>[]): JsonSchema {
  const entries = Object.assign({}, ...kinds) as Readonly<Record<string, Shape>>;
  const required = Object.keys(entries).filter((name) =>
    kinds.every((kind) => kind[name] !== undefined && !isOptional(kind[name])),
  );
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([name, shape]) => [name, written(shape)])),
    ...(required.length > 0 && { required }),
  };
}

const listed = (options: readonly (string | number)[]): JsonSchema => ({
  type: typeof options[0] === 'number' ? 'integer' : 'string',
  enum: options,
});

const requirement = ({ pipe = [] }: Shape, type: string): unknown =>
  pipe.find((action) => action.type === type)?.requirement;

function patternOf(shape: Shape): Pick<JsonSchema, 'pattern'> {
  const regex = requirement(shape, 'regex');
  return regex instanceof RegExp ? { pattern: regex.source } : {};
}

function numberOf(shape: Shape): JsonSchema {
  const [minimum, maximum] = [requirement(shape, 'min_value'), requirement(shape, 'max_value')];
  return {
    type: shape.pipe?.some(({ type }) => type === 'integer') ? 'integer' : 'number',
    ...(typeof minimum === 'number' && { minimum }),
    ...(typeof maximum === 'number' && { maximum }),
  };
}
