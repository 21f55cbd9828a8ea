import { expect, test } from 'vitest';
import { languageAttributes, localeIn } from './index';

test('the language that a browser prefers among ours is taken, by weight', () => {
	expect(localeIn('')).toBeNull();
	expect(localeIn('fr, de;q=0.9')).toBeNull();
	expect(localeIn('cy, ur-PK;q=0.5, en;q=0.3')).toBe('ur');
	expect(localeIn('en-US,en;q=0.5')).toBe('en');
	expect(localeIn('en;q=0.2, en-XA', true)).toBe('en-XA');
	expect(localeIn('EN-xa;q=0.1, en', true)).toBe('en');
	expect(localeIn('en;q=0, ar-XB;q=0.1', true)).toBe('ar-XB');
});

test('no header brings a pseudo-locale where it is not switched on', () => {
	expect(localeIn('en-XA')).toBe('en');
	expect(localeIn('xx-XA, ar-XB')).toBe('ar');
});

test('what is no language, no weight or much too long does no harm', () => {
	expect(localeIn(';;q=,,-;q=2,__proto__,constructor;q=x')).toBeNull();
	expect(localeIn('x,'.repeat(100_000))).toBeNull();
});

test('an element says its language and its direction', () => {
	expect(languageAttributes('en')).toEqual({ lang: 'en', dir: 'ltr' });
	expect(languageAttributes('ar-XB')).toEqual({ lang: 'ar-XB', dir: 'rtl' });
});
