import type { code as English } from '../en/code';

export const code: typeof English = {
	code: {
		nothing: 'Qor koodhka warqadda ku daabacan.',
		address:
			'Kaasi waa ciwaanka oo aan koodhku la socon. Qor tobanka xaraf iyo lambar ee warqadda ku yaal, sida 7KQ2M-4XW9D.',
		other:
			'Kaasi waa rasiidhka; koodhku wuxuu ku yaal qaybta kale, tan afargeesyada leh. Wuxuu leeyahay toban xaraf iyo lambar.',
		'not understood': (sign) =>
			`“${sign}” kama mid aha koodh. Koodhku wuxuu leeyahay toban xaraf iyo lambar, sida 7KQ2M-4XW9D, marna kuma jiraan I, L, O ama U.`,
		number: (number) =>
			`${number} wuxuu u eg yahay lambarka warqadda. Koodhku wuxuu leeyahay toban xaraf iyo lambar, sida 7KQ2M-4XW9D: wuxuu ku yaal qaybta afargeesyada leh.`,
		'wrong length': (signs) =>
			`Koodhku wuxuu leeyahay toban xaraf iyo lambar, sida 7KQ2M-4XW9D. Kani wuxuu leeyahay ${signs}. Warqadda mar kale fiiri; waxaad qortay weli halkan ayay ku qoran yihiin.`,
	},
	receipt: {
		nothing: 'Qor rasiidhka ku daabacan qaybta aad haysato.',
		address: 'Kaasi waa ciwaan. Qor siddeedda xaraf iyo lambar ee rasiidhka; wuxuu ku yaal qaybta aad haysato.',
		other: 'Kaasi waa koodhka; rasiidhku wuxuu ku yaal qaybta aad haysato. Wuxuu leeyahay siddeed xaraf iyo lambar.',
		'not understood': (sign) =>
			`“${sign}” kama mid aha rasiidh. Rasiidhku wuxuu leeyahay siddeed xaraf iyo lambar, sida 4XW9-7KQ2.`,
		number: (number) =>
			`${number} wuxuu u eg yahay lambarka warqadda. Rasiidhku agtiisa ayuu ku yaal, qaybta aad haysato: siddeed xaraf iyo lambar.`,
		'wrong length': (signs) =>
			`Rasiidhku wuxuu leeyahay siddeed xaraf iyo lambar. Kani wuxuu leeyahay ${signs}. Mar kale fiiri qaybta aad haysato.`,
	},
};
