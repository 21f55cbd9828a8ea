import type { ReactNode } from 'react';
import type { FieldErrors } from '~/contract/forms';
import type { PitchMessages } from '~/i18n/pitch';
import { ErrorSummary } from '~/ui/error-summary';
import { useErrorTitle } from '~/ui/error-title';
import { Page } from '~/ui/frame';
import { Notice } from '~/ui/notice';

export type PitchPageProps = {
	group: { slug: string; name: string };
	skip: string;
	children: ReactNode;
};

export function PitchPage({ group, skip, children }: PitchPageProps) {
	return (
		<Page brand={{ name: group.name, href: `/${group.slug}` }} skip={skip}>
			{children}
		</Page>
	);
}

export function PitchErrors({
	errors,
	note,
	title,
	words,
}: {
	errors: FieldErrors;
	note: string | null;
	title: string;
	words: PitchMessages;
}) {
	useErrorTitle(note !== null);
	return (
		<>
			{note && (
				<Notice kind="bad" title={words.errors.notSaved} speak="now" answers>
					<p>{note}</p>
				</Notice>
			)}
			<ErrorSummary
				title={title}
				errors={Object.entries(errors).map(([field, text]) => ({ field: field || 'main', text }))}
			/>
		</>
	);
}
