import type { vote as English } from '../en/vote';

export const vote: typeof English = {
	page: 'Codee',
	skip: 'U gudub koodhka',
	title: 'Qor koodhka warqaddaada ku yaal',
	label: 'Koodhka',
	hint: 'Toban xaraf iyo lambar, oo ku yaal qaybta afargeesyada leh. Xarfaha yaryar waa la qori karaa.',
	go: 'Fur codkayga',
	problem: 'Taasi ma shaqayn',
	noPaper: 'Weli warqad ma haysatid? Albaabka ka qaado. Qof kasta oo halkan jooga cod ayuu leeyahay.',
	noPhone: 'Taleefan looma baahna: buuxi warqadda oo ku rid sanduuqa codbixinta.',
	secret: 'Cidna ma arki karto sidaad u codaysay.',
	held: (number) => `Warqadda ${number} ayaa ka furan taleefankan.`,
	goOn: 'Sii wad',
	putAside:
		'Markaas taleefankani wuu xiraa warqaddii hore. Wixii laga kaydiyay waa la tirinayaa, koodhkeeda oo keliya ayaana mar kale soo bandhigi kara.',
	arriving: 'Codkaaga waa la furayaa…',
	refusal: {
		'unknown code':
			'Koodhkaasi kuweenna kama mid aha. Hubi xaraf iyo lambar kasta, ama warqaddaada albaabka ku tus. Marka codadka la tiriyo ka dib, koodhna ma shaqeeyo.',
		replaced: 'Warqaddan waxaa lagu beddelay mid cusub. Qor koodhka warqadda cusub, ama albaabka ka weydii.',
		spoiled: 'Warqaddan si xun ayaa loo daabacay, lamana tirinayo. Albaabka ku tus: mid kale ayaa lagu siinayaa.',
		over: 'Cashadani way dhammaatay, sidaas darteed warqadaheedu mar dambe ma shaqeeyaan.',
		busy: 'Dad badan ayaa hadda soo galaya. Koodhkaagu weli halkan ayuu ku qoran yahay.',
	},
	cookieRefused:
		'Taleefankani ma haysto cookie-ga codkaaga, sidaas darteed lama soo bandhigi karo. Mar kale qor koodhkaaga. Haddii ay tani soo noqoto, u oggolow cookie-yada ciwaankan, ama ka bax daaqadda gaarka ah. Warqaddaada sidoo kale waa la tirinayaa: buuxi oo ku rid sanduuqa codbixinta.',
	retryByItself: 'Wax yar ka dib iskiis ayuu mar kale isku dayayaa.',
	retry: 'Mar kale isku day',
	toResults: 'U gudub cashooyinka iyo natiijooyinkooda',
	takeOver: {
		title: 'Warqaddan hore ayaa dhibco looga bixiyay. Halkan ma ka bilowdaa mar kale?',
		text: 'Halkan laguma soo bandhigi karo, sidaas darteed waxaad ka bilaabaysaa bog bannaan. Kuwii hore waa la tirinayaa ilaa aad halkan markii ugu horreysay taabato; markaas ka dib waxa aad halkan ku bixiso oo keliya ayaa la tirinayaa.',
		confirm: 'Halkan ka bilow mar kale',
		other: 'Qor koodh kale',
	},
};
