import { expect, test } from 'vitest';
import { DRAFT_PREFIX, forgetOldDrafts, KEPT_FOR, keepDraft, readDraft } from './local-draft';

const AS = `${DRAFT_PREFIX}birmingham 5`;
/** As a browser's: what it holds are its own properties. */
function storage(): Storage {
	const methods = {
		getItem: (name: string) => (Object.hasOwn(store, name) ? store[name] : null),
		setItem: (name: string, value: string) => {
			store[name] = value;
		},
		removeItem: (name: string) => {
			delete store[name];
		},
	};
	const store: Record<string, string> = Object.create(methods);
	return store as unknown as Storage;
}

test('the words of a pitch are kept, and nothing that tells who wrote them', () => {
	const store = storage();
	const words = [
		['title', 'A tool library'],
		['what', 'Tools for all'],
		['categories', 'arts'],
	] as const;
	const people = [
		['presenter', 'Jo Field'],
		['contactName', 'Jo Field'],
		['contactEmail', 'jo@example.org'],
		['contactPhone', '0121 496 0000'],
		['guardianName', 'Sam Field'],
		['underAge', 'on'],
		['draft', 'f00d'],
		['revision', '3'],
	] as const;
	keepDraft(store, AS, [...words, ...people], 1000);
	expect(readDraft(store, AS, 2000)).toEqual(words);
	for (const [, value] of people.filter(([, text]) => text.length > 3)) expect(store.getItem(AS)).not.toContain(value);
});

test('a draft is forgotten after hours, also one that was kept with a clock that is ahead, and what is no draft of ours', () => {
	const store = storage();
	const keep = () => keepDraft(store, AS, [['title', 'A']], 1000);
	keep();
	expect(readDraft(store, AS, 1000 + KEPT_FOR - 1)).toEqual([['title', 'A']]);
	expect(readDraft(store, AS, 1000 + KEPT_FOR)).toBe(null);
	expect(store.getItem(AS)).toBe(null);
	keep();
	expect(readDraft(store, AS, 999)).toBe(null);
	for (const text of ['[["contactEmail","jo@example.org"]]', '{', 'null', '{"at":1,"entries":[1]}']) {
		store.setItem(AS, text);
		expect(readDraft(store, AS, 2)).toBe(null);
		expect(store.getItem(AS)).toBe(null);
	}
});

test('any page that opens forgets the old drafts of every dinner, and nothing else', () => {
	const store = storage();
	keepDraft(store, AS, [['title', 'old']], 0);
	keepDraft(store, `${DRAFT_PREFIX}another`, [['title', 'new']], KEPT_FOR);
	store.setItem('stockpot-ballot', 'x');
	forgetOldDrafts(KEPT_FOR + 1, () => store);
	expect(Object.keys(store).sort()).toEqual(['stockpot pitch another', 'stockpot-ballot']);
});
