import { createContext, type ReactNode } from 'react';

/** The choice of a language, which each frame shows after its skip link; null where nobody chooses. */
export const LanguageSlot = createContext<ReactNode>(null);
