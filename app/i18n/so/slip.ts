import type { slip as English } from '../en/slip';

export const slip: typeof English = {
	keep: 'Qaybtan hayso',
	paper: 'Warqadda',
	receipt: 'Rasiidh',
	hear: 'Dhegayso soo-jeedin kasta.',
	scan: 'Iskaan garee afargeeska qaybta kale, ama koodhkeeda ku qor',
	type: 'Koodhka qaybta kale ku qor ciwaanka shaashadda ka muuqda.',
	score: 'Soo-jeedin kasta dhibco sii. Taabasho kasta waa la kaydiyaa.',
	chooseOne: 'Dooro hal soo-jeedin. Taabashadu waa kaydin.',
	noPhone:
		'Taleefan ma haysatid? Qaybta kale buuxi oo sanduuqa ku rid, tanna hayso. Rasiidhkeedu mar dambe wuxuu muujinayaa in warqaddan la tiriyay, marnase ma muujinayo sida.',
	code: 'Koodhka',
	box: 'Sanduuqa codbixinta',
	howScores:
		'Taleefan ma haysatid? Afargees kasta ku qor 0\u00a0ilaa\u00a05: 0\u00a0gebi\u00a0ahaan\u00a0maya, 5\u00a0gebi\u00a0ahaan\u00a0haa. Laab. Sanduuqa ku rid.',
	howOne: 'Taleefan ma haysatid? Calaamadee hal afargees. Laab. Sanduuqa ku rid.',
	phoneCounts: 'Taleefan ma ku codaysay? Labada qaybood hayso: tan sanduuqa ku jirta dhinac ayaa la dhigayaa.',

	opens: (number) => `Wuxuu furayaa codka warqadda ${number}`,
	goTo: 'Tag',
	receiptSays: 'Rasiidhka: mar dambe wuxuu muujinayaa in warqaddan la tiriyay',
	easy: {
		keep: 'Boggan hayso',
		tick: 'Saf kasta hal afargees calaamadee.',
		tickOne: 'Calaamadee afargeeska hal soo-jeedin oo keliya.',
		faces: ['haba yaraatee maya', 'wax yar', 'inta badan', 'si buuxda'],
		page: (page, of) => `Bogga ${page} ee ${of}`,
		box: 'Bogagga kale ku rid sanduuqa codbixinta.',
	},
};
