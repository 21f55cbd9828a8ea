import { createContext, type ReactNode, useContext } from 'react';
import type { SaidBrief } from '~/domain/rules';
import { type Locale, languageAttributes } from '~/i18n';
import type { SayMoney } from '~/i18n/money';
import type { ScreenMessages } from '~/i18n/screen';

/** What the screen says in one language. */
export type Words = {
	readonly locale: Locale;
	readonly t: ScreenMessages;
	readonly money: SayMoney;
	/** "Thursday 26 November 2026, 6 pm" */
	readonly when: string;
	/** The earliest time to close voting: "8.30 pm". */
	readonly until: string | null;
	/** When the next dinner is. */
	readonly next: string | null;
} & /** What every project must do, and what ballots score. */ SaidBrief;

/** The screen's languages, the first one first, and which of them is shown. */
export type Turns = { readonly all: readonly [Words, ...Words[]]; readonly shown: number };
export const TurnsContext = createContext<Turns | null>(null);

export function useWords(): Turns {
	const turns = useContext(TurnsContext);
	if (!turns) throw new Error('The screen’s words are there only inside TurnsContext');
	return turns;
}

/** The first language: for labels and figures that take no turns. */
export const useFirst = (): Words => useWords().all[0];

/**
 * Words in the language whose turn it is. Each language takes its room all the time, so that nothing moves when they change. Each has an element
 * of its own, also where there is one language: React changes the text of an element that a browser has translated, not a text beside others.
 */
export function Say({ children }: { children: (words: Words) => ReactNode }): ReactNode {
	const { all, shown } = useWords();
	if (all.length < 2) return <span>{children(all[0])}</span>;
	return (
		<span className="say">
			{all.map((words, at) => (
				<span key={words.locale} className={at === shown ? 'said' : 'waits'} {...languageAttributes(words.locale)}>
					{children(words)}
				</span>
			))}
		</span>
	);
}
