import type { crew as English } from '../en/crew';

export const crew: typeof English = {
	page: 'Ruqsadda caawiyaha',
	skip: 'U gudub bogga',
	jobs: {
		door: { name: 'Albaabka', does: 'Waxaad bixinaysaa warqadaha codbixinta, qof kasta oo soo gala hal warqad.' },
		compere: { name: 'Daadihiyaha', does: 'Waxaad hoggaaminaysaa habeenka: saacadda, codbixinta iyo natiijada.' },
		counter: { name: 'Tirinta', does: 'Waxaad gelinaysaa xaashiyaha ka soo baxa sanduuqa codbixinta.' },
	},
	title: (job, dinner) => `${job}: ${dinner}`,
	name: 'Magacaaga',
	nameHint: 'Qabanqaabiyayaashu waxay ku arkaan waxaad qabato agtiisa. Magaca koowaad ayaa ku filan.',
	nameMissing: 'Qor magacaaga, si dadku u ogaadaan cidda aad tahay.',
	nameLong: 'Magacaagu ha ka yaraado 60 xaraf.',
	go: 'Bilow',
	noAccount:
		'Akoon uma baahnid. Ruqsaddani taleefankan oo keliya ayay ka shaqaysaa, waxayna dhammaanaysaa maalinta cashada ka dambaysa.',
	problem: 'Weli ma gelin',
	noCookie:
		'Biraawsarkani ma hayn cookie-ga ruqsaddaadu u baahan tahay, sidaas darteed ma gelin. U oggolow cookie-yada ciwaankan, ama ka bax daaqadda gaarka ah, ka dibna mar kale riix.',
	refusal: {
		unknown: {
			title: 'Ruqsaddan halkan lagama yaqaan',
			text: 'Malaha dhammaadka linkiga ayaa go’ay intii uu soo socday. Qabanqaabiye weydiiso inuu mar kale ku tuso.',
		},
		taken: {
			title: 'Ruqsaddan taleefan kale ayaa isticmaalaya',
			text: 'Ruqsad kastaa waa hal qof iyo hal taleefan. Waxba lama beddelin. Qabanqaabiye weydiiso ruqsad kuu gaar ah; hal taabasho ayay ku qaadanaysaa.',
		},
		revoked: {
			title: 'Ruqsaddan qabanqaabiye ayaa joojiyay',
			text: 'Wixii aad ku qabatay way jirayaan. Haddii aad weli caawinayso, mid cusub weydiiso.',
		},
		over: {
			title: 'Cashadani way dhammaatay, ruqsaddaaduna way dhammaatay',
			text: 'Waad ku mahadsan tahay caawimaaddaada. Halkan wax kale oo la qabto ma jiraan.',
		},
	},
};
