import type { z } from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;

/**
 * A JSON Schema as a TypeScript type.
 * @param schema a schema made from the models of the data: no references, no tuples
 * @param indent the white space before its lines
 * @throws where the schema uses a keyword that has no form here
 */
export function typeOf(schema: unknown, indent = ''): string {
  if (!isSchema(schema)) throw new Error(`No type for the schema ${JSON.stringify(schema)}.`);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return [...new Set(choices.map((choice) => typeOf(choice, indent)))].join(' | ');
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `ReadonlyArray<${typeOf(schema.items, indent)}>`;
    case 'object':
      return schema.properties ? objectType(schema, indent) : recordType(schema, indent);
    default:
      throw new Error(`No type for the schema ${JSON.stringify(schema)}.`);
  }
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function recordType({ additionalProperties }: Schema, indent: string): string {
  const values = typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown';
  return `Readonly<Record<string, ${values}>>`;
}

function objectType({ properties = {}, required = [] }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).flatMap(([name, property]) => [
    ...(isSchema(property) && property.description !== undefined
      ? [`${inner}/** ${property.description} */`]
      : []),
    `${inner}readonly ${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOf(property, inner)};`,
  ]);
  return `{\n${lines.join('\n')}\n${indent}}`;
}
