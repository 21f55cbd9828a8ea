/** The field name of a criterion's answer. In its own file so that browsers do not load the schema. */
export const briefField = (key: string): string => `brief-${key}`;
