import type { lent as English } from '../en/lent';

export const lent: typeof English = {
	note: 'Waxaad ku codaynaysaa taleefanka caawiyaha. Marka aad dhammayso, riix “Waan dhammeeyay” oo taleefanka celi.',
	done: 'Waan dhammeeyay: taleefanka celi',
	doneSays: 'Waxa kaydsan waa la tirinayaa. Waxba kuma harayaan taleefankan.',
	notSaved:
		'Wax baan weli la kaydin. Sug ilaa ay muuqato “Waa la kaydiyay”: wixii aan markaas la kaydin lama tirinayo.',
	stop: 'Jooji, oo taleefanka celi',
	givenBack: {
		title: 'Fadlan taleefanka celi',
		skip: 'U gudub waxa hadda la sameeyo',
		thanks: 'Mahadsanid. Warqaddan taleefankan waa laga saaray.',
		counts:
			'Wixii la kaydiyay waa la tirinayaa. Waxba kama hayo taleefankani; koodhka warqadda ku yaal oo keliya ayaa mar kale fura.',
		back: 'Caawiye: ku noqo boggaaga',
	},
};
