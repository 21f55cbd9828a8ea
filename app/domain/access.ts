/** What a dinner may offer to those who need it, in the order in which pages list it. */
export const accessFeatures = ['stepFree', 'hearingLoop', 'interpreter', 'quietSpace', 'largePrint'] as const;
export type AccessFeature = (typeof accessFeatures)[number];

/** What the organiser said. A feature that nobody spoke of is not in it, and pages say nothing of it. */
export type Access = { readonly [feature in AccessFeature]?: 'yes' | 'no' };

/** In the order of `accessFeatures`: the database keeps no order of keys. */
export const accessOf = (said: Readonly<Partial<Record<AccessFeature, string>>>): Access =>
	Object.fromEntries(
		accessFeatures.flatMap((feature) => {
			const is = said[feature];
			return is === 'yes' || is === 'no' ? [[feature, is]] : [];
		}),
	);

/** Whether anything is said about access. */
export const tellsAccess = ({
	access,
	access_notes,
}: {
	readonly access: Access;
	readonly access_notes: string;
}): boolean => access_notes !== '' || Object.keys(accessOf(access)).length > 0;
