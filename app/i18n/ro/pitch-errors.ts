import type { errors as English, name as EnglishName } from '../en/pitch-errors';
import { formatsIn } from '../format';

const { count, either } = formatsIn('ro');

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const missing = {
	title: 'Dați un titlu proiectului.',
	what: 'Spuneți ce este proiectul dumneavoastră.',
	why: 'Spuneți de ce este important.',
	brief: 'Răspundeți și la aceasta, fiindcă oaspeții dau note.',
	money: 'Spuneți cum ați folosi banii.',
	when: 'Spuneți când și cum le veți povesti oamenilor cum merge.',
	presenter: 'Dați numele pe care îl vor vedea oaspeții.',
	shownName: 'Spuneți ce prenume pot vedea oaspeții, fiindcă aveți sub 18 ani.',
	pictureDescription: 'Spuneți ce arată imaginea, pentru cei care nu o pot vedea.',
	contactName: 'Dați numele persoanei de contact.',
	contactEmail: 'Dați o adresă de e-mail, ca să vă putem răspunde.',
	secondWhat: 'Scrieți rezumatul în acea limbă sau alegeți „Fără a doua limbă”.',
	contactPhone: 'Dați un număr de telefon.',
};

/** Whom to ask. */
export const name: typeof EnglishName = (list) => (list.length === 0 ? 'un organizator' : either(list));

export const errors: typeof English = {
	title: 'Încă netrimis. Tot ce ați scris este tot aici.',
	notSaved: 'Încă nesalvat. Tot ce ați scris este tot aici.',
	savedBut: 'Cuvintele dumneavoastră sunt salvate. Mai este ceva de făcut:',
	tooLong: (letters, limit) => `Semne scrise: ${count(letters)}. Încap: ${count(limit)}. Vă rugăm să scurtați.`,
	missing: (field, criterion) => (criterion === undefined ? missing[field] : `${criterion}: ${lower(missing[field])}`),
	second: {
		whichLanguage: 'Spuneți în ce limbă este acest rezumat.',
		sameLanguage: 'Alegeți altă limbă decât cea în care scrieți sau „Fără a doua limbă”.',
		noText: missing.secondWhat,
	},
	notAnEmail: 'Aceasta nu pare o adresă de e-mail. O adresă arată așa: name@example.org.',
	notThisForm: 'În acest formular era ceva ce nu ține de el. Reîncărcați pagina și încercați din nou.',
	noPromise: 'Vă rugăm să promiteți aceasta: oaspeții care au dat bani în fond vor să afle cum merge.',
	leaveEmpty:
		'Un câmp pe care oamenii nu îl văd a fost completat, poate de browserul dumneavoastră. Este din nou gol: vă rugăm să apăsați butonul încă o dată.',
	describePicture: 'Spuneți ce arată imaginea, pentru cei care nu o pot vedea.',
	picture: {
		'not a picture':
			'Acest fișier nu este o imagine pe care o putem citi. Alegeți JPEG, PNG, WebP, GIF sau AVIF. Cuvintele dumneavoastră sunt salvate.',
		heic: 'Aceasta este o imagine HEIC, cum fac iPhone-urile și unele alte telefoane, și nu o putem citi aici. Trimiteți-o ca JPEG: faceți o captură de ecran cu ea și alegeți-o pe aceea. Sau alegeți „Cel mai compatibil” în Configurări, Cameră, Formate și faceți poza din nou. Cuvintele dumneavoastră sunt salvate.',
		raw: 'Aceasta este o imagine RAW sau TIFF, cum le păstrează aparatele foto. Salvați-o ca JPEG și alegeți acel fișier. Cuvintele dumneavoastră sunt salvate.',
		video:
			'Acesta este un film. Alegeți o fotografie sau faceți o captură de ecran din film. Cuvintele dumneavoastră sunt salvate.',
		document:
			'Acesta este un document (de exemplu PDF sau Word), nu o imagine. Faceți o captură de ecran a paginii sau salvați doar imaginea ca JPEG sau PNG. Cuvintele dumneavoastră sunt salvate.',
		drawing:
			'Acesta este un desen SVG, pe care nu îl primim. Salvați-l ca PNG și alegeți acel fișier. Cuvintele dumneavoastră sunt salvate.',
		'other picture':
			'Acest fel de imagine nu îl putem citi. Salvați-o ca JPEG sau PNG și alegeți acel fișier. Cuvintele dumneavoastră sunt salvate.',
		'cut off':
			'A ajuns numai o parte din imagine sau fișierul este deteriorat. Alegeți-o din nou sau alegeți alta. Cuvintele dumneavoastră sunt salvate.',
		'too large':
			'Această imagine este prea mare ca să o putem micșora. Faceți o captură de ecran cu ea sau salvați-o ca JPEG obișnuit și alegeți acel fișier. Cuvintele dumneavoastră sunt salvate.',
		'file too big':
			'Această imagine are mai mult de 10 MB. Alegeți una mai mică. Cuvintele dumneavoastră sunt salvate.',
		busy: 'Acum sosesc multe imagini. Cuvintele dumneavoastră sunt salvate. Vă rugăm să alegeți imaginea din nou peste câteva clipe.',
		'no decoder':
			'Aici nu se pot primi imagini: calculatorului organizatorilor îi lipsește programul pentru ele. Cuvintele dumneavoastră sunt salvate, iar propunerea este valabilă fără imagine.',
		'call over': 'Apelul de proiecte s-a încheiat, deci imaginea nu a fost schimbată.',
	},
	pictureTooBigHere: 'Această imagine are mai mult de 10 MB. Alegeți una mai mică. Aceasta nu va fi trimisă.',
	stale:
		'Această propunere a fost schimbată în altă filă sau pe alt telefon. Nu s-a suprascris nimic: ce ați scris este în formular, iar ce s-a salvat între timp este alături. Dacă salvați acum, se păstrează ce este în formular.',
	sentBefore:
		'Ați trimis deja această propunere și nimic nu s-a trimis de două ori. Ca să o schimbați, deschideți linkul privat. Ce ați scris aici este tot mai jos.',
	staleShort:
		'Această propunere a fost schimbată în altă filă sau pe alt telefon. Aici nu s-a salvat și nu s-a pierdut nimic.',
	callOver: (who) =>
		`Apelul de proiecte s-a încheiat, deci nu s-a salvat. Ce ați scris este tot pe această pagină. Copiați și întrebați ${name(who)}.`,
	settled: (who) =>
		`Organizatorii hotărăsc deja despre această propunere, deci nu se poate schimba aici. Ce ați scris este tot pe această pagină. Copiați și întrebați ${name(who)}.`,
	busy: 'Acum se încep foarte multe propuneri, poate de către cineva rău intenționat. Ce ați scris este tot pe această pagină. Vă rugăm să încercați din nou peste un minut. Din altă rețea, cum ar fi internetul telefonului, poate merge imediat.',
	tooLittle: 'Nu este încă nimic de salvat. Scrieți mai întâi un titlu sau o propoziție.',
	tooLate: (who) =>
		`Oamenii votează deja, deci propunerea nu se poate retrage aici. Nu s-a schimbat nimic. Întrebați ${name(who)}.`,
};
