/** The name of the field for a criterion's answer. Apart from the form's schema, which browsers need not load. */
export const briefField = (key: string): string => `brief-${key}`;
