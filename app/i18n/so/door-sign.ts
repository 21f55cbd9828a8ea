import type { doorSign as English } from '../en/door-sign';

export const doorSign: typeof English = {
	title: 'Qof kasta oo halkan jooga cod ayuu leeyahay',
	take: 'Albaabka ka qaado warqad codbixin.',
	open: 'Ciwaankan taleefankaaga ku fur oo qor koodhka warqaddaada ku yaal.',
	score: 'Dhegayso soo-jeedin kasta, ka dibna dhibco sii. Taabasho kasta waa la kaydiyaa.',
	scoreOnPaper: 'Dhegayso soo-jeedin kasta, buuxi warqaddaada, oo ku rid sanduuqa codbixinta.',
	wifi: {
		join: 'Wifi-ga hoolkan',
		name: 'Magaca',
		password: 'Furaha sirta ah',
		open: 'Furaha sirta ah ma laha.',
		stay: 'Ku xirnaw ilaa lagu dhawaaqo guulaystaha, xitaa haddii taleefankaagu kuu sheego in internet uusan jirin.',
	},
	noPhone: 'Taleefan ma haysatid? Buuxi warqaddaada oo ku rid sanduuqa codbixinta.',
};
