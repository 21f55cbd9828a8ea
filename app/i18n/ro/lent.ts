import type { lent as English } from '../en/lent';

export const lent: typeof English = {
	note: 'Votați pe telefonul unui voluntar. La sfârșit, apăsați „Gata” și dați telefonul înapoi.',
	done: 'Gata: dau telefonul înapoi',
	doneSays: 'Ce s-a salvat contează. Pe acest telefon nu rămâne nimic.',
	notSaved: 'Ceva nu este încă salvat. Așteptați până apare „Salvat”: ce nu este salvat până atunci nu contează.',
	stop: 'Opriți și dați telefonul înapoi',
	givenBack: {
		title: 'Vă rugăm să dați telefonul înapoi',
		skip: 'Salt la ce este de făcut acum',
		thanks: 'Vă mulțumim. Acest buletin de vot a fost dat înapoi.',
		counts:
			'Ce s-a salvat contează. Pe acest telefon nu se păstrează nimic. Numai codul de pe buletinul de vot îl deschide din nou.',
		back: 'Pentru voluntar: înapoi la pagina dumneavoastră',
	},
};
