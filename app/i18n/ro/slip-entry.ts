import type { slipEntry as English } from '../en/slip-entry';
import { formatsIn, isolate } from '../format';
import { work } from './work';

const { count, plural } = formatsIn('ro');

export const slipEntry: typeof English = {
	name: 'Bilete',
	page: (dinner) => `Bilete – ${dinner}`,
	skip: 'Salt la bilete',
	title: 'Bilete de hârtie',
	lead: 'Scoateți din urnă jumătățile împăturite, una după alta.',
	figures: {
		count: (slips) => plural(slips, { one: 'bilet contează', few: 'bilete contează', other: 'de bilete contează' }),
		setAside: 'puse deoparte: contează telefonul',
		blank: 'goale',
		unreadable: 'nu se pot citi',
		entered: 'introduse, toate la un loc',
	},
	sealed: 'Ce s-a introdus este sigilat imediat. Nimeni nu mai poate vedea, nici dumneavoastră.',
	toSheet: 'La procesul-verbal',
	allTyped: 'Ați introdus toate biletele? La procesul-verbal',
	oneSigned: {
		title: 'O persoană a semnat procesul-verbal',
		text: 'Dacă introduceți sau schimbați acum un bilet, acea semnătură nu mai contează. Apoi semnează din nou amândoi.',
	},
	closed: {
		early: {
			title: 'Urna este încă închisă',
			text: 'Biletele se pot introduce imediat ce se deschide votul.',
		},
		signed: 'Procesul-verbal este semnat',
		over: 'Numărarea voturilor s-a încheiat',
		text: 'Niciun bilet nu se mai poate introduce sau schimba.',
		toCount: 'La numărarea voturilor',
	},
	twice: {
		all: 'Fiecare bilet se introduce de două ori, de două persoane. La sfârșit dați grămada mai departe.',
		tenth:
			'Un bilet din zece se introduce de două ori, de două persoane. Luați fiecare al zecelea din grămada altcuiva.',
		done: (twice, wanted) => `Introduse de două ori: ${count(twice)} din ${count(wanted)}.`,
		open: (slips) => `Bilete introduse diferit, care trebuie lămurite: ${count(slips)}.`,
	},
	code: 'Codul de pe bilet',
	codeHint: 'Scris sau scanat. Un cititor poate trimite toată adresa.',
	vote: 'Numărul proiectului bifat',
	voteHint:
		'Lăsați gol dacă nu este bifat niciunul sau sunt mai multe: atunci biletul este gol. Scrieți ? dacă nu se poate citi.',
	squares: 'Ce scrie în pătrățele. Lăsați gol unde lipsește nota. Scrieți ? sau x unde nu se poate citi.',
	enter: 'Introduceți acest bilet',
	isBlank: 'Acest bilet este gol',
	leave: 'Lăsați cum a fost: luați următorul',
	answers: {
		'not handed out': 'A fost înmânat: marcați-l și introduceți biletul',
		'entered before': 'Puneți aceste note în locul primelor',
		'partly blank': 'Restul este gol: introduceți acest bilet',
	},
	told: {
		counts: 'Introdus, și contează. Luați următorul.',
		blank: 'Introdus ca bilet gol: pe el nu este nimic de numărat.',
		unreadable:
			'Introdus ca bilet care nu se poate citi. Nu contează pentru nimeni, iar procesul-verbal spune câte sunt.',
		same: 'Introdus a doua oară, la fel ca prima dată. Luați următorul.',
		settled: 'Lămurit: două persoane au introdus același lucru și acesta este valabil. Luați următorul.',
		'set-aside':
			'Cu acest buletin de vot s-a votat pe telefon, deci contează telefonul, nu acest bilet. Puneți-l pe o grămadă separată, „puse deoparte”.',
	},
	notYet: 'Acest bilet nu este încă introdus',
	nothingYet: 'Încă nu s-a introdus nimic',
	notEntered: 'Acest bilet nu este introdus',
	differs: {
		title: 'Ați introdus altceva decât prima persoană',
		text: 'Priviți biletul împreună. Cine a greșit introduce din nou tot biletul, pe pagina proprie. După ce două persoane au introdus același lucru, acesta este valabil. Nimeni nu vede ce a introdus celălalt.',
		once: 'Ce pătrățele diferă s-a spus prima dată. Se spune o singură dată, ca nimeni să nu poată afla ce s-a introdus.',
	},
	everySquare: 'fiecare pătrățel',
	allBlank: 'toate goale',
	changed: {
		nobody: (number, printed) =>
			`Cu numărul ${number} nu a prezentat nimeni. Pe biletele tipărite mai devreme scrie ${isolate(printed)}. Săriți acel rând.`,
		other: (number, title, printed) =>
			`Numărul ${number} este acum ${isolate(title)}. Pe biletele tipărite mai devreme scrie ${isolate(printed)}. Introduceți rândul așa cum este scris: oaspeții au fost rugați să taie numele vechi.`,
	},
	row: {
		unreadable: (number) => `Proiectul ${number}: acest pătrățel nu se poate citi`,
		nobody: 'Nimeni',
		maySay: 'pe bilet poate scrie',
	},
	camera: {
		sees: 'Ce vede camera: țineți în cadru codul QR de pe bilet',
		stop: 'Opriți camera',
		scan: 'Scanați cu camera',
		refused: 'Camera nu se poate folosi aici. Introduceți codul.',
	},
	score: 'O notă este 0, 1, 2, 3, 4 sau 5. Lăsați gol unde lipsește nota și scrieți ? unde nu se poate citi.',
	voteRange: (pitches) =>
		`Proiectele au numere de la 1 la ${pitches}. Lăsați gol dacă nu este bifat niciunul sau sunt mai multe.`,
	refusals: {
		'sent before': work.sentBefore,
		'not now': 'Biletele se introduc cât timp votul este deschis sau se numără. Nu s-a salvat nimic.',
		'already signed':
			'Procesul-verbal a fost semnat, deci niciun bilet nu se mai poate introduce sau schimba. Nu s-a salvat nimic.',
		'unknown code':
			'Niciun bilet al acestei cine nu are acest cod. Verificați cele zece semne: nu are niciodată literele I, L, O sau U.',
		busy: 'Chiar acum se verifică prea multe coduri. Nu s-a salvat nimic. Apăsați butonul din nou.',
		replaced: 'Acest buletin de vot a fost înlocuit cu altul, deci acest bilet nu contează. Puneți-l deoparte.',
		spoiled:
			'Acest buletin de vot a fost anulat după o tipărire greșită și nu a fost înmânat niciodată, deci acest bilet nu contează. Puneți-l deoparte și scrieți în procesul-verbal că era în urnă.',
		'not handed out':
			'Acest buletin de vot nu a fost marcat la intrare. Dacă a fost înmânat unui oaspete, marcați-l și introduceți biletul.',
		'entered before':
			'Acest bilet a fost introdus înainte și primele lui note rămân. Puneți-l deoparte și luați următorul. Numai dacă prima dată a fost greșit, puneți aceste note în locul lor.',
		'not a ballot':
			'Aceste pătrățele nu se potrivesc cu lista proiectelor din această seară. Reîncărcați pagina și introduceți biletul din nou.',
		'nothing typed':
			'Codul este bun. Acum introduceți ce scrie în pătrățele. Dacă biletul este gol, apăsați „Acest bilet este gol”.',
		'partly blank': 'Unele pătrățele sunt goale. Priviți biletul încă o dată: ce s-a introdus nu se mai poate vedea.',
		'not blank':
			'Pentru acest bilet este scris ceva, deci nu este gol. Goliți pătrățelele sau apăsați „Introduceți acest bilet”.',
	},
};
