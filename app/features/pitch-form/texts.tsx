import type { ReactNode } from 'react';
import type { Typed } from '~/contract/forms';
import { longest } from '~/domain/pitch';
import { cleanLines, lettersIn } from '~/domain/text';
import type { PitchMessages } from '~/i18n/pitch';
import { Field, TextArea } from '~/ui/form-fields';
import type { Seen } from '~/ui/question';
import type { PitchFormProps } from './pitch-form';

const textOf = (typed: Typed, name: string): string => {
	const value = typed[name];
	return typeof value === 'string' ? value : '';
};

export const seenBy = (by: Seen['by'], words: PitchMessages): Seen => ({ by, label: words.seen[by] });

export type Texts = ReturnType<typeof texts>;

/** The props of all text fields. After a stale save the hint shows the other tab's text. */
export function texts({ typed, errors, meanwhile, words }: PitchFormProps) {
	const hint = (name: string, usual: ReactNode): ReactNode => {
		const saved = meanwhile && [meanwhile[name] ?? []].flat().join(', ');
		if (saved === null || saved === [typed[name] ?? []].flat().join(', ')) return usual;
		return (
			<>
				<span>{usual}</span> <b>{words.alsoSaved}</b>{' '}
				<span className="lines" dir="auto">
					{saved || words.nothing}
				</span>
			</>
		);
	};
	const shared = (name: string, label: ReactNode, usual: ReactNode) => ({
		name,
		label,
		hint: hint(name, usual),
		error: errors[name],
		errorPrefix: words.errorPrefix,
		seen: seenBy('guests', words),
		defaultValue: textOf(typed, name),
	});
	type Line = Parameters<typeof Field>[0];
	return {
		hint,
		line: (name: keyof typeof longest, label: ReactNode, usual?: string, more: Partial<Line> = {}) => (
			<Field {...shared(name, label, usual)} {...more} />
		),
		area: (
			question: keyof typeof longest,
			label: ReactNode,
			usual: ReactNode,
			rows: number,
			more: { name?: string; optional?: string } = {},
		) => (
			<TextArea
				{...shared(more.name ?? question, label, usual)}
				optional={more.optional}
				rows={rows}
				limit={words.upTo(longest[question])}
				count={(typedText) => words.counted(lettersIn(cleanLines(typedText)), longest[question])}
			/>
		),
	};
}
