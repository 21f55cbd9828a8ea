export const wordField = (language: string, key: string): string => `word-${language}-${key}`;
export const askField = (language: string, key: string): string => `ask-${language}-${key}`;
