import { createContext, type ReactNode, useContext } from 'react';

/** The choice of a language; null where nobody chooses. */
export const LanguageChoiceHere = createContext<ReactNode>(null);

/** Each frame shows it after its skip link. */
export const LanguageSlot = () => <>{useContext(LanguageChoiceHere)}</>;
