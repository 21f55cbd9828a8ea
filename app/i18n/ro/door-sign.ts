import type { doorSign as English } from '../en/door-sign';

export const doorSign: typeof English = {
	title: 'Oricine este aici are un vot',
	take: 'Luați un buletin de vot de la intrare.',
	open: 'Deschideți această adresă pe telefon și introduceți codul de pe buletinul de vot.',
	score: 'Ascultați fiecare prezentare, apoi dați note. Notele se salvează imediat.',
	scoreOnPaper: 'Ascultați fiecare prezentare, completați buletinul de vot și puneți-l în urnă.',
	wifi: {
		join: 'Wi-Fi în această sală',
		name: 'Nume',
		password: 'Parolă',
		open: 'Nu are parolă.',
		stay: 'Rămâneți în această rețea până la anunțarea câștigătorului, chiar dacă telefonul spune că nu are internet.',
	},
	noPhone: 'Nu aveți telefon? Completați buletinul de vot și puneți-l în urnă.',
};
