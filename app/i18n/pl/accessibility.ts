import type { accessibility as English } from '../en/accessibility';

export const accessibility: typeof English = {
	title: 'Dostępność',
	description:
		'Co na tych stronach działa dla osób, które inaczej widzą, słyszą, poruszają się lub czytają, a co jeszcze nie.',
	lead: 'Każdy powinien móc tu czytać, zgłosić projekt i głosować.',
	holds: {
		title: 'Co działa',
		items: [
			'Programy sprawdzają każdy rodzaj strony według WCAG 2.2, poziom AA. Nie znajdują błędów.',
			'Tekst na stronie głosowania i na dużym ekranie ma kontrast co najmniej 7 do 1, w jasnym i ciemnym motywie.',
			'Całe głosowanie działa z samą klawiaturą. Czytnik ekranu mówi każdą rzecz raz.',
			'Nic nie jest ucięte przy powiększeniu do 400% ani przy tekście dwa razy większym.',
			'Strona głosowania działa bez skryptów, bez arkuszy stylów, we własnych kolorach i bez ruchu.',
			'Działają przeglądarki od 2020 roku. Starsze pokazują prosty formularz, który też działa.',
			'Jest dziewięć języków. Telefon, który ma głos w twoim języku, czyta projekty na głos.',
			'Osoby zgłaszające projekt mogą dodać nagranie własnego głosu. Słychać je na stronie głosowania i na stronie kolacji.',
			'Telefon nie jest potrzebny: są kartki, także z dużym drukiem. Pomocnik może pożyczyć telefon.',
		],
	},
	lacks: {
		title: 'Co jeszcze nie działa',
		items: [
			'Żadna osoba, dla której to język ojczysty, nie przeczytała jeszcze tłumaczeń.',
			'Nikt, kto na co dzień używa czytnika ekranu, jeszcze tego nie sprawdził.',
			'Projekty pozostają w języku i słowach osób, które je napisały.',
			'Nagranie nie ma napisów. Obok jest pisemny opis, innymi słowami.',
			'Strony, na których pracują organizatorzy, są tylko po angielsku.',
			'Duży ekran nie ma dźwięku ani języka migowego. Osoba prowadząca czyta na głos to, co na nim jest.',
		],
	},
	tell: {
		title: 'Powiedz nam',
		text: 'Coś ci nie działa? Powiedz organizatorom, przed kolacją albo przy wejściu. Nie trzeba mówić dlaczego.',
	},
};
