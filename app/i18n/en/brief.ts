/**
 * The usual brief of a soup group, which `usualBrief` (`app/domain/rules.ts`) gives to a new one. A group that changed a criterion shows its own words.
 * `name` heads a column of a slip: one or two short words. `sentence` is read after it.
 */
export const brief = {
	gate: (place: string) => `A project must benefit the ${place} community.`,
	usual: {
		democratic: { name: 'Democratic', sentence: 'do people decide together?' },
		creative: { name: 'Creative', sentence: 'is it a fresh way to do it?' },
		sustainable: { name: 'Sustainable', sentence: 'does it last, and waste little?' },
		inclusive: { name: 'Inclusive', sentence: 'can everyone take part?' },
	},
};
