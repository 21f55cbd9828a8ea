import type { lent as English } from '../en/lent';

export const lent: typeof English = {
	note: 'Głosujesz na telefonie wolontariusza. Na koniec naciśnij „Gotowe” i oddaj telefon.',
	done: 'Gotowe: oddaję telefon',
	doneSays: 'To, co zapisano, się liczy. W tym telefonie nic z tego nie zostaje.',
	notSaved:
		'Coś nie jest jeszcze zapisane. Poczekaj, aż pojawi się „Zapisano”: to, co do tej chwili nie jest zapisane, się nie liczy.',
	stop: 'Przerwij i oddaj telefon',
	givenBack: {
		title: 'Proszę oddać telefon',
		skip: 'Przejdź do tego, co teraz zrobić',
		thanks: 'Dziękujemy. Ta karta jest oddana.',
		counts:
			'To, co zapisano, się liczy. Nic z tego nie zostaje w tym telefonie. Otworzy to ponownie tylko kod z karty.',
		back: 'Dla wolontariusza: z powrotem na swoją stronę',
	},
};
