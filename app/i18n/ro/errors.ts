import type { errors as English } from '../en/errors';

export const errors: typeof English = {
	inTitle: (title) => `Eroare: ${title}`,
	front: 'La pagina principală',
	ballot: 'Înapoi la buletinul meu de vot',
	help: (requestId) => `Dacă cereți ajutor cuiva, spuneți-i: ${requestId}`,
	missing: {
		name: 'Nu este nimic aici',
		title: 'La această adresă nu este nimic',
		text: 'Poate adresa a fost scrisă greșit sau pagina s-a mutat. Panoul organizatorului se deschide numai pentru organizatorii grupului. Cine a plecat din grup nu mai găsește nimic aici.',
	},
	cut: {
		name: 'Acest link nu este întreg',
		title: 'Acest link nu este întreg',
		text: 'Sfârșitul lui a fost tăiat pe drum, cum fac unele programe de e-mail și de mesaje. Nu s-a pierdut nimic. Întoarceți-vă acolo de unde aveți linkul și copiați-l întreg, până la ultima literă. Puteți și să rugați organizatorii să îl trimită din nou.',
	},
	pass: {
		name: 'Acest permis nu mai este valabil',
		title: 'Acest permis nu mai este valabil',
		text: 'L-a încheiat un organizator sau cina s-a terminat. Ce ați făcut înainte rămâne. Ce ați apăsat acum nu s-a făcut. Dacă mai ajutați, cereți unui organizator un permis nou.',
	},
	rehearsal: {
		name: 'Această repetiție s-a încheiat',
		title: 'Această repetiție s-a încheiat',
		text: 'Tot ce era în ea a fost șters, iar cina adevărată este cum era. Întoarceți-vă la panoul organizatorului.',
	},
	passing: {
		name: 'Încercați din nou peste câteva clipe',
		title: 'Stockpot nu ajunge acum la datele sale',
		text: 'Nu este vina dumneavoastră și nimic din ce s-a salvat nu s-a pierdut. Încercați din nou peste câteva clipe. Dacă tocmai ați apăsat un buton, vedeți mai întâi dacă s-a făcut.',
	},
	signedOut: {
		name: 'Sesiune încheiată',
		title: 'Sesiunea s-a încheiat, deci acest lucru nu s-a făcut',
		text: 'Sesiunea dumneavoastră s-a încheiat, pe acest dispozitiv sau de pe altul. Ce ați scris se păstrează pe această pagină, în afară de parole. Conectați-vă, reveniți la această filă și trimiteți din nou.',
		signIn: 'Conectați-vă, într-o filă nouă',
		again: 'Trimiteți din nou',
	},
	wrong: {
		name: 'Ceva nu a mers',
		title: 'Ceva nu a mers aici',
		text: 'Nu este vina dumneavoastră și nimic din ce s-a salvat nu s-a pierdut. Încercați din nou peste câteva clipe.',
	},
	refused: {
		400: { title: 'Această adresă nu a putut fi citită', text: 'Verificați adresa și încercați din nou.' },
		403: {
			title: 'Aceasta nu a venit de pe această pagină',
			text: 'Pentru siguranță nu s-a schimbat nimic. Dacă vedeți pagina printr-un program de traducere, deschideți adresa ei proprie. Dacă nu, mergeți înapoi, reîncărcați pagina și încercați din nou. Dacă se repetă, folosiți alt browser.',
		},
		405: {
			title: 'Acest lucru nu se poate face aici',
			text: 'Nu s-a schimbat nimic. Mergeți la pagina principală și încercați de acolo.',
		},
		411: {
			title: 'A sosit fără mărimea sa',
			text: 'Nu s-a schimbat nimic. Încercați din nou din alt browser sau din altă rețea.',
		},
		413: {
			title: 'Este prea mare',
			text: 'Imaginile pot avea până la 10 MB. Nu s-a schimbat nimic. Mergeți înapoi și încercați cu una mai mică.',
		},
		415: {
			title: 'Nu a putut fi citit',
			text: 'Nu s-a schimbat nimic. Mergeți înapoi, reîncărcați pagina și încercați din nou.',
		},
		421: {
			title: 'Acest server are altă adresă',
			text: 'Nu s-a schimbat nimic. Deschideți adresa pe care v-au dat-o organizatorii.',
		},
		500: { title: 'Ceva nu a mers aici', text: 'Nu este vina dumneavoastră. Încercați din nou peste câteva clipe.' },
	},
};
