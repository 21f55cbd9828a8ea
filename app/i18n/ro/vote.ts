import type { vote as English } from '../en/vote';

export const vote: typeof English = {
	page: 'Votați',
	skip: 'Salt la cod',
	title: 'Introduceți codul de pe buletinul de vot',
	label: 'Cod',
	hint: 'Zece litere și cifre, pe jumătatea cu pătrățele. Merg și literele mici.',
	go: 'Deschideți buletinul de vot',
	problem: 'Nu a reușit',
	noPaper: 'Încă nu aveți buletin de vot? Cereți unul la intrare. Oricine este aici are un vot.',
	noPhone: 'Nu este nevoie de telefon: completați buletinul de vot și puneți-l în urnă.',
	secret: 'Nimeni nu poate vedea cum votați.',
	held: (number) => `Pe acest telefon este deschis buletinul de vot ${number}.`,
	goOn: 'Continuați cu el',
	putAside:
		'Acest telefon închide atunci buletinul de vot dinainte. Ce s-a salvat de pe el contează. Îl arată din nou numai codul lui.',
	arriving: 'Se deschide buletinul de vot…',
	refusal: {
		'unknown code':
			'Acest cod nu este al nostru. Verificați fiecare literă și cifră sau arătați buletinul de vot la intrare. După numărarea voturilor nu mai merge niciun cod.',
		replaced: 'Acest buletin de vot a fost înlocuit cu unul nou. Introduceți codul celui nou sau întrebați la intrare.',
		spoiled: 'Acest buletin de vot a fost tipărit greșit și nu contează. Arătați-l la intrare: primiți altul.',
		over: 'Această cină s-a încheiat, deci buletinele ei de vot nu mai merg.',
		busy: 'Chiar acum intră mulți oameni. Codul dumneavoastră este tot aici.',
	},
	cookieRefused:
		'Acest telefon nu are cookie-ul buletinului de vot, deci buletinul nu poate fi arătat. Introduceți codul încă o dată. Dacă apare din nou mesajul, permiteți cookie-urile pentru această adresă sau ieșiți din fereastra privată. Contează și buletinul de vot pe hârtie: completați-l și puneți-l în urnă.',
	retryByItself: 'Pagina încearcă din nou singură peste câteva clipe.',
	retry: 'Încercați din nou',
	toResults: 'La cinele noastre și rezultatele lor',
	takeOver: {
		title: 'Cu acest buletin de vot s-au dat deja note. Începeți din nou aici?',
		text: 'Ele nu pot fi arătate aici, deci începeți cu un buletin de vot gol. Ele contează până la prima atingere aici. De atunci contează numai ce alegeți aici.',
		confirm: 'Începeți din nou aici',
		other: 'Introduceți alt cod',
	},
};
