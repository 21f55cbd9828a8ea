import type { LinksFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dinnerDeskLoader } from '~/auth/guard.server';
import { isLocale, languageAttributes } from '~/i18n';
import type { PageHandle } from '~/root';
import { Actions, Button } from '~/ui/button';
import deskCss from '~/ui/desk.css?url';
import { titled } from '~/ui/error-title';
import { Page, Title } from '~/ui/frame';
import { EmptyState, Notice } from '~/ui/notice';
import { Scrollable } from '~/ui/result';
import scriptsCss from '~/ui/scripts.css?url';
import { printedLanguages } from './in-languages';
import { Leaves } from './leaves';
import { OnPaper } from './paper-size';
import { PrintButton } from './papers';
import printCss from './print.css?url';
import { type SheetPage, sheetPage } from './sheet.page.server';
import { aboutSheets } from './sheets';

/** The group's languages, and those of the pitchers' own papers. */
const languagesOf = (data: unknown) => [
	...printedLanguages(data),
	...Object.keys((data as SheetPage).letters).filter(isLocale),
];
export const handle: PageHandle = { languages: languagesOf };
export const links: LinksFunction = () => [
	{ rel: 'stylesheet', href: deskCss },
	{ rel: 'stylesheet', href: scriptsCss },
	{ rel: 'stylesheet', href: printCss },
];
export const meta = titled<typeof loader>(({ data: page }) => [
	{ title: page ? `${aboutSheets[page.sheet].title} – ${page.name}` : 'Print' },
	{ name: 'robots', content: 'noindex' },
]);

export const loader = dinnerDeskLoader('dinner.read desk', sheetPage);

/** Why there is nothing to print yet, and where to change that. */
function missingFor({ sheet, pitches, wifi, awarded }: SheetPage) {
	if (pitches.length === 0 && (sheet === 'table-cards' || sheet === 'pitchers'))
		return {
			title: 'The line-up is not published yet',
			text: 'This sheet names the pitches in their order. Draw the order and publish the line-up; then it is here.',
			to: '/pitches',
			button: 'To the pitches',
		};
	if (sheet === 'wifi' && !wifi)
		return {
			title: 'No wifi is written down',
			text: 'Type the name and the password of the hall’s wifi into the details of the dinner; then its sign is here.',
			to: '/edit',
			button: 'To the details',
		};
	if (sheet === 'award' && awarded && awarded.slips.length === 0)
		return {
			title: 'Nobody gets money tonight',
			text: 'The whole pot carries over to the next dinner, so there is no award to hand over.',
			to: '/pot',
			button: 'To the pot',
		};
	return null;
}

/** What the organiser should know before they print. */
function noteFor({ sheet, pitches, awarded, address, phonesVote }: SheetPage): string | null {
	if (sheet === 'award')
		return awarded
			? 'This names the winner. Print it where nobody looks over your shoulder, and keep it face down until the reveal.'
			: 'The pot is not awarded yet, so names and sums are blank, to be written in. Afterwards they stand here by themselves.';
	if (sheet === 'count' && pitches.length === 0)
		return 'The line-up is not published yet. The squares to count scores by hand come with it; print this again then.';
	if (sheet === 'table-cards' && phonesVote && !address)
		return 'The address on the night is not sure yet, so the cards point to the big screen. Choose a network under “Another address” on Papers, and they carry it.';
	return null;
}

export default function SheetRoute() {
	const page = useLoaderData<typeof loader>();
	const desk = `/desk/${page.group.slug}/${page.number}`;
	const { title, what } = aboutSheets[page.sheet];
	const missing = missingFor(page);
	const note = missing ? null : noteFor(page);
	const back = (
		<Button kind="alt" href={`${desk}/print`}>
			Everything to print
		</Button>
	);
	return (
		<Page width="wide" skip="Skip to the sheet" brand={{ name: page.group.name, href: `/desk/${page.group.slug}` }}>
			<Title eyebrow={page.name} lead={what}>
				{title}
			</Title>
			{note && (
				<Notice kind="calm">
					<p>{note}</p>
				</Notice>
			)}
			{missing ? (
				<>
					<EmptyState title={missing.title} action={<Button href={`${desk}${missing.to}`}>{missing.button}</Button>}>
						<p>{missing.text}</p>
					</EmptyState>
					<Actions>{back}</Actions>
				</>
			) : (
				<>
					<Actions>
						<PrintButton />
						{back}
					</Actions>
					<Scrollable label="The sheet, as it is printed" leaves>
						<div {...languageAttributes(page.guestLocale)}>
							<Leaves page={page} />
						</div>
					</Scrollable>
				</>
			)}
			<OnPaper size={page.paperSize} />
		</Page>
	);
}
