import { z } from 'zod';

/** What a schema says about one form field. */
export type FormField = {
	/** Most characters to show again when the form is refused: the field's limit plus a margin. */
	readonly echo: number;
	readonly isList: boolean;
};

/** The limit of a field whose schema sets none (a number, a day, a choice), and the margin of `echo`. */
const UNSAID = 100;

const known = new WeakMap<z.ZodType, ReadonlyMap<string, FormField>>();

/** The fields of a form's schema by name. Empty for a schema that is not an object. */
export function fieldsIn(schema: z.ZodType): ReadonlyMap<string, FormField> {
	const before = known.get(schema);
	if (before) return before;
	const fields = new Map(Object.entries(shapeOf(schema)).map(([name, field]) => [name, fieldOf(field)]));
	known.set(schema, fields);
	return fields;
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> {
	if (schema instanceof z.ZodObject) return schema.shape;
	return schema instanceof z.ZodPipe ? shapeOf(schema.in) : {};
}

const fieldOf = (schema: unknown): FormField => ({
	echo: (longestOf(schema) ?? UNSAID) + UNSAID,
	isList: within(schema).some((inner) => inner instanceof z.ZodArray),
});

/** The length limit of a schema; undefined if it sets none. A pipe uses its first limit, a union its largest. */
function longestOf(schema: unknown): number | undefined {
	if (schema instanceof z.ZodString) return schema.maxLength ?? undefined;
	const limits = innerOf(schema).flatMap((inner) => longestOf(inner) ?? []);
	return schema instanceof z.ZodUnion && limits.length > 0 ? Math.max(...limits) : limits[0];
}

/** A schema and all schemas inside it. */
const within = (schema: unknown): unknown[] => [schema, ...innerOf(schema).flatMap(within)];

function innerOf(schema: unknown): readonly unknown[] {
	if (schema instanceof z.ZodPipe) return [schema.in, schema.out];
	if (schema instanceof z.ZodUnion) return schema.options;
	if (schema instanceof z.ZodArray) return [schema.element];
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return [schema.unwrap()];
	if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return [schema.unwrap()];
	return [];
}

/** The names of all password fields. */
export const passwordNames = ['password', 'present'] as const;
export const isPassword = (name: string): boolean => passwordNames.some((one) => one === name);
