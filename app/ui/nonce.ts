import { createContext } from 'react';

/** The nonce of the page's content security policy. Empty in the browser, which hides nonces from scripts. */
export const Nonce = createContext('');
