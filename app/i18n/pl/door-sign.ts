import type { doorSign as English } from '../en/door-sign';

export const doorSign: typeof English = {
	title: 'Każdy tutaj ma głos',
	take: 'Weź kartę do głosowania przy wejściu.',
	open: 'Otwórz ten adres w telefonie i wpisz kod ze swojej karty.',
	score: 'Wysłuchaj każdej prezentacji, a potem oceń projekt. Oceny zapisują się od razu.',
	scoreOnPaper: 'Wysłuchaj każdej prezentacji, wypełnij kartę i wrzuć ją do urny.',
	wifi: {
		join: 'Wi-Fi w tej sali',
		name: 'Nazwa',
		password: 'Hasło',
		open: 'Bez hasła.',
		stay: 'Zostań w tej sieci do ogłoszenia zwycięzcy, nawet jeśli telefon mówi, że nie ma internetu.',
	},
	noPhone: 'Nie masz telefonu? Wypełnij kartę i wrzuć ją do urny.',
};
