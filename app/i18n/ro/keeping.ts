import type { Since, Span } from '../../domain/retention';
import type { keepingWords as English } from '../en/keeping';
import { type Forms, formatsIn } from '../format';

const { counted } = formatsIn('ro');

const units: Record<Span['unit'], Forms> = {
	hours: { one: 'oră', few: 'ore', other: 'de ore' },
	days: { one: 'zi', few: 'zile', other: 'de zile' },
	months: { one: 'lună', few: 'luni', other: 'de luni' },
	years: { one: 'an', few: 'ani', other: 'de ani' },
};
const since: Record<Since, string> = {
	dinner: 'după cină',
	result: 'după publicarea rezultatului',
	deadline: 'după termenul de propuneri al cinei',
	end: 'după încheiere',
	making: 'după creare',
	press: 'după trimitere',
};

export const keepingWords: typeof English = {
	title: 'Ce păstrăm',
	lead: 'Atât de puțin cât cere o cină și nu mai mult timp decât spune această pagină. În fiecare noapte serverul șterge ce a ajuns la termen.',
	guests: {
		title: 'Oaspeți: nimic, dacă nu oferiți ajutor',
		text: 'Fără nume, fără e-mail, fără cont, fără adresă. Telefonul dumneavoastră ține un cookie timp de trei zile, ca să vă poată arăta propriul buletin de vot. Telefonul păstrează și buletinul de vot însuși, ca să nu se piardă nimic dacă se golește bateria sau Wi-Fi-ul este slab. „Următorul oaspete pe acest telefon” îl pune deoparte, la fel și codul altui buletin de vot. Un al doilea cookie recunoaște apoi buletinul de vot după introducerea codului și nu spune nimic fără cod. Pe telefonul unui voluntar, „Gata” șterge toate acestea. Un cookie care spune că telefonul a fost împrumutat rămâne în acea seară. Dacă alegeți o limbă, un cookie o ține minte un an. Numărăm câte persoane au votat, și atât.',
	},
	others: 'Toți ceilalți',
	things: {
		asked: {
			what: 'Ce ne cere un autor de proiect să ștergem',
			why: 'Totul despre el și propunerea lui, prin linkul privat al propunerii sau la cerere către organizatori. Se face imediat. Chiar în seara cinei, de la deschiderea ușilor, așteaptă rezultatul.',
		},
		contact: {
			what: 'Contactul unui autor de proiect',
			why: 'Nume, e-mail și telefon, numai pentru organizatorii cinei: ca să vă răspundă și să vă plătească.',
		},
		payee: {
			what: 'Numele celui care a primit o sumă acordată',
			why: 'Dovada plății, numai pentru organizatori.',
		},
		offer: {
			what: 'Oferta de ajutor a unui oaspete, cu contactul ales de el',
			why: 'Numai pentru oamenii acelui proiect, după ce rezultatul este cunoscut. Se păstrează separat de voturi și fără oră notată. Oaspetele sau proiectul o poate șterge înainte. Dispare și odată cu contactul proiectului.',
		},
		reading: {
			what: 'Cum citesc organizatorii propunerile',
			why: 'În ce ordine le-a pus fiecare și ce a scris despre legătura sa cu vreuna dintre ele.',
		},
		draft: {
			what: 'O propunere care nu a fost trimisă niciodată',
			why: 'Ca să puteți scrie mai departe. Nimeni altcineva nu o poate deschide. Dacă străini umplu o cină cu o mie de astfel de ciorne, cele neatinse de câteva zile dispar mai devreme.',
		},
		pass: {
			what: 'Un permis de echipă, cu numele scris de cel care îl are',
			why: 'Cine ajută în seara aceea face cu el o singură treabă. Un cookie îl păstrează pe acel telefon șaizeci de zile.',
		},
		invitation: {
			what: 'O invitație de a organiza',
			why: 'Spune ce organizator a făcut-o și cine a venit prin ea.',
		},
		session: { what: 'O conectare', why: 'Ca un organizator să rămână conectat pe dispozitivul său.' },
		press: {
			what: 'Un formular trimis în panoul organizatorului',
			why: 'Cheia și răspunsul lui, ca un formular trimis de două ori să se facă o singură dată.',
		},
		rehearsal: { what: 'O repetiție', why: 'O copie a unei cine, fără contactul nimănui, pentru a exersa seara.' },
		table: {
			what: 'Un tabel cu cinele trecute, care nu a fost importat',
			why: 'Ca un organizator să îl poată privi înainte să intre tot.',
		},
		copy: {
			what: 'O copie a cinei din această seară',
			why: 'În timpul cinei se face în fiecare minut o copie criptată, ca un disc stricat să nu pună capăt serii.',
		},
		account: {
			what: 'Contul unui organizator',
			why: 'Nume, e-mail și o parolă păstrată ca hash. Dacă acest server trimite e-mailuri autorilor de proiecte, răspunsurile lor ajung la un organizator, a cărui adresă de e-mail o văd. Cine pleacă dintr-un grup nu mai poate deschide nimic din el.',
		},
		record: {
			what: 'Jurnalul unei seri',
			why: 'Cine a dus seara mai departe, cine a numărat banii și cine a plătit o sumă acordată, cu numele organizatorilor și voluntarilor. Numai organizatorii văd aceste nume.',
		},
		report: {
			what: 'Ce povestește un câștigător după aceea',
			why: 'Cuvinte și imagini, pe pagina proiectului. O relatare netrimisă o citește numai cel care a scris-o și dispare odată cu contactul.',
		},
		result: {
			what: 'Ce citesc oaspeții despre un proiect prezentat',
			why: 'Este public, împreună cu rezultatul. Proiectele care nu au fost pe listă nu sunt niciodată publice. Imaginea și înregistrarea fac parte din aceasta.',
		},
	},
	period: ({ n, unit }: Span, from: Since) =>
		n === 0 ? `Se șterge în noaptea de ${since[from]}.` : `Se șterge la ${counted(n, units[unit])} ${since[from]}.`,
	stays: {
		account: 'Rămâne până îl șterge cel căruia îi aparține, chiar și după ștergerea unui grup.',
		record: 'Rămâne până la ștergerea grupului.',
		report: 'Rămâne până la ștergerea grupului sau la cererea autorului.',
		result: 'Rămâne până la ștergerea grupului sau la cererea autorului.',
	},
	erase: {
		summary: 'Ștergeți ce știți despre mine',
		draft: 'Se șterge definitiv: această ciornă, cu imaginea și înregistrarea ei. Nu rămâne nimic din ea.',
		unheard:
			'Se șterg definitiv: propunerea dumneavoastră cu imaginea și înregistrarea ei, numele, e-mailul și telefonul. Propunerea iese din cină și poate intra un proiect de rezervă. Nu rămâne nimic ce ar putea citi cineva.',
		heard:
			'Se șterg definitiv: cuvintele dumneavoastră, imaginea, înregistrarea, ce ați relatat de atunci, numele, e-mailul și telefonul. Titlul rămâne, cu notele și sumele, fiindcă rezultatul publicat se verifică după ele.',
		wait: 'Cina este în desfășurare, deci acum nu se șterge nimic: oaspeții votează după ce citesc. Dorința dumneavoastră este notată. Se face de la sine în noaptea de după publicarea rezultatului. Atunci se șterg definitiv cuvintele, imaginea, înregistrarea, numele, e-mailul și telefonul dumneavoastră. Dacă proiectul a fost prezentat, titlul rămâne, cu notele și sumele.',
		link: 'Acest link privat nu mai deschide apoi nimic. Nu se poate anula.',
		button: { now: 'Da, ștergeți definitiv', wait: 'Da, ștergeți după rezultat' },
		asked: {
			title: 'Ați cerut să ștergem ce știm despre dumneavoastră',
			text: 'Cina este în desfășurare. Se face de la sine în noaptea de după publicarea rezultatului. Nu mai este nimic de făcut.',
		},
	},
	deleted: {
		title: 'S-a șters',
		text: 'Ce era la acest link privat s-a șters definitiv, iar linkul nu mai deschide nimic.',
		more: 'Puteți oricând propune din nou: un formular nou începe gol.',
	},
	more: [
		{
			title: 'Dacă cereți',
			text: 'Numele, contactul, cuvintele, imaginea și înregistrarea unui autor de proiect se șterg definitiv prin linkul privat al propunerii. Dacă proiectul a fost prezentat, rămâne titlul, cu notele și sumele: rezultatul publicat se verifică după ele. Din orice altă propunere nu rămâne nimic ce ar putea citi cineva.',
		},
		{
			title: 'Dacă un grup se încheie',
			text: 'Organizatorii lui îl pot șterge: cinele, propunerile, rezultatele și jurnalele lui, cu numele tuturor din ele. Rămân numai conturile lor. Serverul mai știe apoi doar că în acea noapte s-a șters un grup.',
		},
		{
			title: 'Jurnale tehnice',
			text: 'Serverul notează erorile, cât a șters într-o noapte și când un organizator s-a conectat sau a fost refuzat, după numărul contului. Nu notează coduri, nume, adrese sau linkuri private.',
		},
		{
			title: 'Copii de siguranță',
			text: 'O copie de siguranță păstrează ce conținea când a fost făcută, până o șterge cel care administrează serverul.',
		},
	],
};
